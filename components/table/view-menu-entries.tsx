"use client";
import { Ellipsis, House, RefreshCw, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useT } from "#i18n";
import type { FormAction, Outcome } from "@/components/form/outcome";
import { send } from "@/components/form/use-submit";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { useToast } from "@/components/ui/toast";
import type { ListedView } from "@/lib/views/queries";
import { type Views, viewHref } from "./views";

type Props = {
  view: ListedView;
  /** The list shows something else than the view holds. */
  changed: boolean;
  views: Views;
  base: string;
  query: string;
};

/** What can be done with a saved view. */
export default function ViewMenu({ view, changed, views, base, query }: Props) {
  const t = useT();
  const act = useViewActs({ view, views, base, query });
  const entries: MenuEntry[] = [
    { kind: "heading", label: view.shared ? t("Shared with everybody") : t("Only for you") },
  ];
  if (changed && view.own && query)
    entries.push({
      kind: "action",
      label: t("Update to what is shown now"),
      icon: <RefreshCw aria-hidden />,
      onSelect: act.update,
    });
  entries.push({
    kind: "action",
    label: view.first ? t("Do not open this list with it") : t("Open this list with it"),
    icon: <House aria-hidden />,
    onSelect: act.setFirst,
  });
  if (view.own || (view.shared && views.mayShare))
    entries.push({
      kind: "action",
      label: t("Remove view"),
      tone: "bad",
      icon: <Trash2 aria-hidden />,
      onSelect: act.remove,
    });
  return (
    <Menu
      label={t("Options of the view “{name}”", { name: view.name })}
      entries={entries}
      icon={<Ellipsis className="size-4.5" aria-hidden />}
      iconOnly
      align="end"
    />
  );
}

function useViewActs({ view, views, base, query }: Omit<Props, "changed">) {
  const t = useT();
  const toast = useToast();
  const router = useRouter();
  const { merchantId, list, actions } = views;
  const { name, shared } = view;
  /** What the action answered; null once its refusal was told. */
  const run = async <R,>(action: FormAction<R>, input: unknown): Promise<{ value: R } | null> => {
    const outcome = (await send(action, input, t)) as Outcome<R>;
    if (outcome.ok) return outcome;
    toast({ title: outcome.message, tone: "bad" });
    return null;
  };
  const update = async () => {
    const saved = await run(actions.save, { merchantId, list, name, shared, query });
    if (!saved) return;
    toast({ title: t("“{name}” now holds what is shown", { name }) });
    router.replace(viewHref(base, saved.value), { scroll: false });
  };
  const setFirst = async () => {
    const viewId = view.first ? null : view.id;
    if (!(await run(actions.setFirst, { merchantId, list, viewId }))) return;
    toast({
      title: view.first
        ? t("This list opens with every row again")
        : t("This list opens with “{name}”", { name }),
    });
    router.refresh();
  };
  const putBack = async (removed: unknown) => {
    const saved = await run(actions.save, removed);
    if (saved && view.first)
      await run(actions.setFirst, { merchantId, list, viewId: saved.value.id });
    router.refresh();
  };
  const remove = async () => {
    const removed = await run(actions.remove, { viewId: view.id });
    if (!removed) return;
    toast({ title: t("“{name}” removed", { name }), undo: { run: () => putBack(removed.value) } });
    router.refresh();
  };
  return { update, setFirst, remove };
}
