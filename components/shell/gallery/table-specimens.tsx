import { Download } from "lucide-react";
import type { Column, Row } from "@/components/table/cell";
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
import type { Tone } from "@/components/ui/tone";
import { jmd, minutesBefore, sampleNow, sampleZone, usd } from "./samples";
import { Section } from "./section";

const columns: Column[] = [
  { key: "state", header: "State", width: "8.5rem", phone: "state" },
  { key: "number", header: "Number", width: "5rem", phone: "hide" },
  { key: "what", header: "Invoice", phone: "title", sortHref: "#what" },
  { key: "id", header: "Id", from: "lg", phone: "hide" },
  {
    key: "when",
    header: "When",
    width: "8rem",
    phone: "when",
    sortHref: "#when",
    sorted: "descending",
  },
  {
    key: "amount",
    header: "Amount",
    align: "end",
    width: "9rem",
    phone: "amount",
    sortHref: "#amount",
  },
];

const source: [Tone, string, string, string, number, bigint][] = [
  ["info", "Waiting", "Counter 1", "Keisha", 0, 245_000n],
  ["good", "Paid", "Counter 1", "Flashcard 91B0", 3, 118_000n],
  ["warn", "Part paid", "Monthly beans", "Ackee & Thyme", 30, 1_260_000n],
  ["mute", "Ran out", "Counter 2", "Omar", 184, 172_500n],
  ["bad", "Returned", "Counter 2", "Flashcard 3F10", 3200, 164_000n],
  [
    "good",
    "Settled",
    "A very long description of cold brew in 24 cans",
    "Seven Mile Deli",
    400_000,
    14_500n,
  ],
];

const rows: Row[] = source.map(([tone, word, what, by, minutes, cents], index) => ({
  id: String(index),
  href: "#row",
  current: index === 2,
  cells: {
    state: { kind: "status", tone, text: word },
    number: { kind: "number", text: String(2846 - index) },
    what: { text: what, sub: by, strong: true },
    id: { kind: "id", text: `inv_01j${index}x4` },
    when: { kind: "time", at: minutesBefore(minutes) },
    amount: { kind: "money", value: index === 5 ? usd(cents) : jmd(cents) },
  },
}));

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
