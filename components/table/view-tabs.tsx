import { useT } from "#i18n";
import { type TabLink, TabsNav } from "@/components/ui/tabs-nav";
import { SaveView } from "./save-view";
import { ViewMenu } from "./view-menu";
import { type Views, viewHref, viewsAt } from "./views";

type Props = {
  label: string;
  base: string;
  /** The views everybody has; `query` is what each one shows. */
  tabs: (TabLink & { query: string })[];
  views: Views;
  /** What the address shows now, and the saved view it came from. */
  query: string;
  from: string | undefined;
};

/** The views of a list: everybody's, then the saved ones, and what can be done with the one shown. */
export function ViewTabs({ label, base, tabs, views, query, from }: Props) {
  const t = useT();
  const { showing, origin } = viewsAt(views.saved, query, from);
  const known = showing !== undefined || tabs.some((tab) => tab.query === query);
  const all: TabLink[] = [
    ...tabs.map(({ query: _, ...tab }) => ({ ...tab, current: tab.current === true && !showing })),
    ...views.saved.map((view) => ({
      href: viewHref(base, view),
      label: view.name,
      current: view.id === showing?.id,
    })),
  ];
  return (
    <div className="flex items-center gap-2 shadow-[inset_0_-1px_0_var(--line)]">
      <div className="min-w-0 flex-1">
        <TabsNav label={label} tabs={all} />
      </div>
      {!known && <SaveView {...{ views, base, query }} label={t("Save view")} />}
      {origin && <ViewMenu view={origin} changed={!showing} {...{ views, base, query }} />}
    </div>
  );
}
