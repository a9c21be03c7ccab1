import { useT } from "#i18n";
import { addressOf } from "@/components/table/address";
import { ExportLink } from "@/components/table/export-link";
import { type ActiveFilter, FilterBar } from "@/components/table/filter-bar";
import { Pager } from "@/components/table/pager";
import { ViewTabs } from "@/components/table/view-tabs";
import type { Views } from "@/components/table/views";
import { Panel } from "@/components/ui/panel";
import type { JournalPage } from "@/lib/ledger/queries/journal";
import { familyName } from "@/lib/ledger/rules";
import type { Translator } from "@/lib/platform/i18n/translator";
import { viewQuery } from "@/lib/views/rules";
import { JournalEmpty } from "./journal-empty";
import { JournalEntry } from "./journal-entry";
import { refName, type SubjectNames } from "./subject-names";

type Filter = { ref?: string | undefined; family?: string | undefined };
type Props = {
  page: JournalPage;
  base: string;
  filter: Filter;
  /** The saved view it was opened from. */
  saved: string | undefined;
  views: Views;
  /** The download of exactly these entries, for those who may. */
  exportHref: string | undefined;
  zone: string;
  /** By tenant; left out where there is only one. */
  businesses: Record<string, string> | null;
  names: SubjectNames;
};

/** Journals by when they happened, latest first. */
export function JournalPanel(props: Props) {
  const { page, base, filter, saved, zone, businesses, names } = props;
  const t = useT();
  const href = (cursor: string | null) =>
    cursor ? pageHref(base, { ...filter, saved, cursor }) : undefined;
  return (
    <Panel title={<span id="journal">{t("Journal")}</span>} note={t("Latest first")} flush>
      <div className="px-4 pt-2 sm:px-5">
        <Top {...props} />
      </div>
      {page.rows.length === 0 && (
        <JournalEmpty base={base} filtered={Boolean(filter.ref || filter.family)} />
      )}
      <ol>
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
        <Pager newerHref={href(page.newer)} olderHref={href(page.older)} />
      </div>
    </Panel>
  );
}

const queryOf = (filter: Filter): string => viewQuery(parametersOf(filter).toString());

/** Views of the journal, and the filters in force. */
function Top(props: Props) {
  const { base, filter, saved, views, exportHref } = props;
  const t = useT();
  const query = queryOf(filter);
  return (
    <>
      <ViewTabs
        label={t("Views of the journal")}
        {...{ base, views, query }}
        from={saved}
        tabs={[
          {
            label: t("Whole journal"),
            href: pageHref(base, {}),
            query: "",
            current: query === "",
          },
        ]}
      />
      <FilterBar
        active={activeFilters(props, t)}
        clearHref={pageHref(base, {})}
        end={exportHref && <ExportLink href={exportHref} />}
      />
    </>
  );
}

const parametersOf = (wanted: Record<string, string | undefined>) =>
  new URLSearchParams(Object.entries(wanted).filter((pair): pair is [string, string] => !!pair[1]));

const pageHref = (base: string, wanted: Record<string, string | undefined>): string =>
  `${addressOf(base, Object.fromEntries(parametersOf(wanted)))}#journal`;

function activeFilters({ base, filter, saved, names }: Props, t: Translator): ActiveFilter[] {
  const { ref, family } = filter;
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, value: string, rest: Filter) =>
    active.push({ key, label, value, removeHref: pageHref(base, { ...rest, saved }) });
  if (ref) add("ref", t("About"), refName(ref, names, t), { family });
  if (family) add("family", t("Account"), t(familyName(family)), { ref });
  return active;
}
