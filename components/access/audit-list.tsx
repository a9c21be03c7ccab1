import { useT } from "#i18n";
import { dateChoice, daysShown } from "@/components/table/date-filter";
import { ExportLink } from "@/components/table/export-link";
import { type ActiveFilter, FilterBar } from "@/components/table/filter-bar";
import { orderChoice } from "@/components/table/order-choice";
import { Pager } from "@/components/table/pager";
import { peekLinks } from "@/components/table/peek-links";
import { Peeked } from "@/components/table/peeked";
import { ViewTabs } from "@/components/table/view-tabs";
import type { Views } from "@/components/table/views";
import { AuditListAddress } from "@/lib/access/audit/inputs";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { exportHref, keptWhileSearching, listHref, openHref, queryOf } from "./audit-address";
import { AuditPeek } from "./audit-peek";
import { AuditTable, type AuditView } from "./audit-table";

const base = "/admin/audit";
const plain = AuditListAddress.parse({});
const orders = { newest: msg("Newest first"), oldest: msg("Oldest first") };

type AuditListProps = {
  address: AuditListAddress;
  page: { rows: AuditView[]; newer: string | null; older: string | null };
  /** What the person and the business of the filters are called. */
  names: { actor: string | undefined; merchant: string | undefined };
  views: Views;
  mayExport: boolean;
  zone: string;
  now: Date;
};

export function AuditList(props: AuditListProps) {
  const { address, page, views, zone, now } = props;
  const t = useT();
  const row = page.rows.find(({ id }) => id === address.open);
  const ids = page.rows.map(({ id }) => id);
  const hrefOf = (open: string | undefined) => openHref(base, address, open);
  const step = (at: string | null) => (at ? listHref(base, address, { at }) : undefined);
  const query = queryOf(address);
  return (
    <Peeked open={row !== undefined}>
      <ViewTabs
        label={t("Views")}
        {...{ base, views, query }}
        from={address.saved}
        tabs={[
          {
            label: t("Every change"),
            href: listHref(base, plain),
            query: queryOf(plain),
            current: query === queryOf(plain),
          },
        ]}
      />
      <Bar {...props} />
      <AuditTable
        rows={page.rows}
        filtered={query !== "" || address.at !== undefined}
        shown={shownOrder(address)}
        open={row?.id}
        {...{ hrefOf, zone, now }}
      />
      <Pager newerHref={step(page.newer)} olderHref={step(page.older)} />
      {row && <AuditPeek row={row} zone={zone} links={peekLinks(ids, row.id, hrefOf)} />}
    </Peeked>
  );
}

const shownOrder = (address: AuditListAddress) => ({
  order: address.order,
  hrefOf: (order: AuditListAddress["order"]) => listHref(base, address, { order }),
});

function activeFilters({ address, names, zone, now }: AuditListProps, t: Translator) {
  const { q, actor, merchant, from, to } = address;
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, value: string, change: Partial<AuditListAddress>) =>
    active.push({ key, label, value, removeHref: listHref(base, address, change) });
  if (q) add("q", t("What"), q, { q: undefined });
  if (actor) add("actor", t("Who"), names.actor ?? actor, { actor: undefined });
  if (merchant) add("merchant", t("Business"), names.merchant ?? merchant, { merchant: undefined });
  if (from || to) {
    const days = daysShown({ from, to }, { zone, now }, t);
    add("date", t("Date"), days, { from: undefined, to: undefined });
  }
  return active;
}

function Bar(props: AuditListProps) {
  const t = useT();
  const { address, mayExport, zone, now } = props;
  return (
    <FilterBar
      search={{
        action: base,
        placeholder: t("What was done"),
        value: address.q,
        keep: keptWhileSearching(address),
      }}
      active={activeFilters(props, t)}
      choices={[
        dateChoice(address, { zone, now }, (days) => listHref(base, address, days), t),
        orderChoice(orders, shownOrder(address), t),
      ]}
      clearHref={listHref(base, plain)}
      end={mayExport && <ExportLink href={exportHref("audit", "all", address)} />}
    />
  );
}
