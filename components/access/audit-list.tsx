import { useT } from "#i18n";
import { type ActiveFilter, FilterBar } from "@/components/table/filter-bar";
import { Pager } from "@/components/table/pager";
import { Panel } from "@/components/ui/panel";
import { AuditPeek } from "./audit-peek";
import { AuditTable, type AuditView } from "./audit-table";

type AuditListProps = {
  rows: AuditView[];
  /** The row that the address asks to see whole. */
  peek: string | undefined;
  search: { value: string | undefined; keep: Record<string, string> };
  active: ActiveFilter[];
  links: {
    rows: Record<string, string>;
    newer: string | undefined;
    older: string | undefined;
    close: string;
  };
  zone: string;
  now: Date;
};

export function AuditList({ rows, peek, search, active, links, zone, now }: AuditListProps) {
  const t = useT();
  const open = rows.find((row) => row.id === peek);
  return (
    <>
      <FilterBar
        search={{ action: "/admin/audit", name: "command", placeholder: t("Command"), ...search }}
        active={active}
      />
      <Panel flush>
        <AuditTable {...{ rows, zone, now }} hrefs={links.rows} open={open?.id} />
      </Panel>
      <Pager newerHref={links.newer} olderHref={links.older} />
      {open && <AuditPeek row={open} zone={zone} closeHref={links.close} />}
    </>
  );
}
