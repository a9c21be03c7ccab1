"use client";
import { addressOf } from "@/components/table/address";
import type { Row } from "@/components/table/cell";
import { type ChoiceColumn, columnsInView } from "@/components/table/columns";
import { ColumnsMenu } from "@/components/table/columns-menu";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { peekLinks } from "@/components/table/peek-links";
import { Peeked } from "@/components/table/peeked";
import { usePicks } from "@/components/table/picks";
import { RowPeek } from "@/components/table/row-peek";
import { ViewTabs } from "@/components/table/view-tabs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KvList } from "@/components/ui/kv-list";
import { Money } from "@/components/ui/money";
import { Status } from "@/components/ui/status";
import { useToast } from "@/components/ui/toast";
import type { ListSample } from "./list-sample";
import { useMemoryViews } from "./memory-views";
import { columns, rows } from "./sample-rows";
import { sampleNow, sampleZone } from "./samples";
import { Section } from "./section";

const base = "/admin/system/components";
const choices: ChoiceColumn[] = columns.map(({ sortHref: _, sorted: __, ...column }) => ({
  ...column,
  fixed: column.key === "what",
  extra: column.key === "id",
}));

const named: Row[] = rows.map((row) => ({ ...row, id: `inv_01jd8v${row.id}x4mahoe` }));

/** A list with everything lists have: views, columns, row height, picking and a peek. */
export function ListSpecimens({ density, open, ...address }: ListSample) {
  const { state, cols, saved } = address;
  const views = useMemoryViews();
  const hrefOf = (id: string | undefined) => addressOf(base, { ...address, open: id });
  const query = new URLSearchParams(
    Object.entries({ state, cols }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  const shown = named.filter((row) => !state || toneOf(row) === state);
  const opened = shown.find(({ id }) => id === open);
  const all = { href: addressOf(base, {}), label: "All", current: query === "", query: "" };
  return (
    <Section title="A list and its tools">
      <Peeked open={opened !== undefined}>
        <ViewTabs label="Saved views" {...{ base, views, query }} tabs={[all]} from={saved} />
        <FilterBar
          end={<ColumnsMenu columns={choices} href={hrefOf(open)} {...{ cols, density }} />}
        />
        <DataTable
          caption="Invoices to pick and to look into"
          columns={columnsInView(choices, cols)}
          rows={shown.map((row) => ({
            ...row,
            ...{ href: hrefOf(row.id), peek: hrefOf(row.id), current: row.id === open },
            ...{ pick: pickOf(row), copy: row.id },
          }))}
          zone={sampleZone}
          now={sampleNow}
          compact={density === "compact"}
          bulk={<TellPicked />}
          place={query}
          empty={<EmptyState drawing="search">No invoice is in this view.</EmptyState>}
        />
        {opened && <Opened row={opened} links={peekLinks(idsOf(shown), opened.id, hrefOf)} />}
      </Peeked>
    </Section>
  );
}

const idsOf = (some: readonly Row[]): string[] => some.map(({ id }) => id);
const toneOf = ({ cells: { state } }: Row): string | undefined =>
  typeof state === "object" && state?.kind === "status" ? state.tone : undefined;
const textOf = ({ cells: { what } }: Row): string =>
  typeof what === "object" && what && "text" in what ? what.text : "";

function pickOf(row: Row) {
  const { amount } = row.cells;
  const sum = typeof amount === "object" && amount?.kind === "money" ? amount.value : undefined;
  return { label: textOf(row), can: [], ...(sum ? { sum } : {}) };
}

function TellPicked() {
  const toast = useToast();
  const picked = usePicks()?.picked ?? [];
  const names = picked.map(({ label }) => label).join(", ");
  return (
    <Button size="small" onClick={() => toast({ title: "Selected", detail: names })}>
      Say which
    </Button>
  );
}

function Opened({ row, links }: { row: Row; links: ReturnType<typeof peekLinks> }) {
  const { state, amount } = row.cells;
  return (
    <RowPeek id={row.id} title={textOf(row)} links={links}>
      <KvList
        facts={[
          {
            label: "State",
            value: typeof state === "object" && state?.kind === "status" && (
              <Status tone={state.tone}>{state.text}</Status>
            ),
          },
          {
            label: "Amount",
            value: typeof amount === "object" && amount?.kind === "money" && (
              <Money value={amount.value} />
            ),
          },
        ]}
      />
    </RowPeek>
  );
}
