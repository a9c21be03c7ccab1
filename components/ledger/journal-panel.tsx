import { useT } from "#i18n";
import { FilterBar } from "@/components/table/filter-bar";
import { Pager } from "@/components/table/pager";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { JournalPage } from "@/lib/ledger/queries/journal";
import { familyName } from "@/lib/ledger/rules";
import type { Translator } from "@/lib/platform/i18n/translator";
import { JournalEntry } from "./journal-entry";
import { refName, type SubjectNames } from "./subject-names";

type Props = {
  page: JournalPage;
  base: string;
  filter: { ref?: string | undefined; family?: string | undefined };
  zone: string;
  /** By tenant; left out where there is only one. */
  businesses: Record<string, string> | null;
  names: SubjectNames;
};

/** Journals by when they happened, latest first. */
export function JournalPanel({ page, base, filter, zone, businesses, names }: Props) {
  const t = useT();
  const active = activeFilters(filter, base, names, t);
  const href = (cursor: string | null) => cursor && pageHref(base, { ...filter, cursor });
  return (
    <Panel title={<span id="journal">{t("Journal")}</span>} note={t("Latest first")} flush>
      {active.length > 0 && (
        <div className="px-4 sm:px-5">
          <FilterBar active={active} clearHref={base} />
        </div>
      )}
      {page.rows.length === 0 && (
        <EmptyState drawing="search">
          {t("No journal matches. Remove a filter to see more.")}
        </EmptyState>
      )}
      <ol className="mt-3">
        {page.rows.map((journal) => (
          <JournalEntry
            key={journal.id}
            journal={journal}
            zone={zone}
            base={base}
            names={names}
            business={businesses && (businesses[journal.merchantId] ?? t("Flash programme"))}
          />
        ))}
      </ol>
      <div className="px-4 sm:px-5">
        <Pager
          newerHref={href(page.newer) ?? undefined}
          olderHref={href(page.older) ?? undefined}
        />
      </div>
    </Panel>
  );
}

const pageHref = (base: string, wanted: Record<string, string | undefined>): string => {
  const set = Object.entries(wanted).filter((pair): pair is [string, string] => !!pair[1]);
  return `${base}?${new URLSearchParams(set)}#journal`;
};

const activeFilters = (
  { ref, family }: Props["filter"],
  base: string,
  names: SubjectNames,
  t: Translator,
) => [
  ...(ref
    ? [
        {
          key: "ref",
          label: t("About"),
          value: refName(ref, names, t),
          removeHref: pageHref(base, { family }),
        },
      ]
    : []),
  ...(family
    ? [
        {
          key: "family",
          label: t("Account"),
          value: t(familyName(family)),
          removeHref: pageHref(base, { ref }),
        },
      ]
    : []),
];
