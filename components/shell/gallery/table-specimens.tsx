import { Download } from "lucide-react";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { Pager } from "@/components/table/pager";
import { RowList } from "@/components/table/row-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import { columns, rows } from "./sample-rows";
import { jmd, sampleNow, sampleZone, usd } from "./samples";
import { Section } from "./section";

export function TableSpecimens() {
  return (
    <Section title="Tables and lists">
      <FilterBar
        search={{ action: "", placeholder: "Find by number, customer or id" }}
        active={[
          { key: "date", label: "Date", value: "Today", removeHref: "#" },
          { key: "amount", label: "Amount over", value: "J$500.00", removeHref: "#" },
        ]}
        clearHref="#"
        choices={[
          {
            label: "State",
            options: [
              { label: "Paid", href: "#" },
              { label: "Waiting", href: "#" },
            ],
          },
        ]}
        end={
          <Button variant="quiet" size="small" icon={<Download className="size-4" />}>
            Export 6
          </Button>
        }
      />
      <DataTable
        caption="Invoices, newest first"
        columns={columns}
        rows={rows}
        zone={sampleZone}
        now={sampleNow}
        sums={{ label: "6 invoices shown", values: [jmd(1_959_500n), usd(14_500n)] }}
      />
      <Pager olderHref="#older" note="Kingston time" />
      <div className="grid gap-4 lg:grid-cols-2">
        <Panel title="Needs attention" action={<TextLink href="#">See all 3</TextLink>} flush>
          <RowList rows={attention} />
        </Panel>
        <Panel title="Empty table" flush>
          <DataTable
            bare
            caption="Nothing"
            columns={columns}
            rows={[]}
            zone={sampleZone}
            now={sampleNow}
            empty={<EmptyState drawing="search">No invoice matches these filters.</EmptyState>}
          />
        </Panel>
      </div>
    </Section>
  );
}

const attention = [
  {
    id: "1",
    href: "#",
    title: "Ackee & Thyme, monthly beans",
    detail: "J$420.00 short, exchange kept its fee",
    end: <Money value={jmd(1_260_000n)} />,
    endDetail: <Status tone="warn">Part paid</Status>,
  },
  {
    id: "2",
    href: "#",
    title: "Counter 2, till sale",
    detail: "Paid 6 min after it ran out",
    end: <Money value={jmd(315_000n)} />,
    endDetail: <Status tone="warn">Paid late</Status>,
  },
];
