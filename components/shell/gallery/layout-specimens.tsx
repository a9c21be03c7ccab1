import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { KvList } from "@/components/ui/kv-list";
import { Money } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Qr } from "@/components/ui/qr";
import { Segmented } from "@/components/ui/segmented";
import { TableSkeleton } from "@/components/ui/skeleton";
import { StatusPill } from "@/components/ui/status";
import { TabsNav } from "@/components/ui/tabs-nav";
import { TextLink } from "@/components/ui/text-link";
import { Timeline } from "@/components/ui/timeline";
import { jmd, minutesBefore, sampleNow, sampleZone } from "./samples";
import { Flow, Section, Specimen } from "./section";

export function LayoutSpecimens() {
  return (
    <Section title="Page anatomy">
      <div>
        <Breadcrumb items={[{ label: "Invoices", href: "#" }, { label: "2841" }]} />
        <PageHeader
          title="Monthly beans"
          status={<StatusPill tone="warn">Part paid</StatusPill>}
          summary="Ackee & Thyme sent J$12,180.00. Their exchange kept its fee, so J$420.00 is missing."
          actions={
            <>
              <Button>Accept as paid</Button>
              <Button variant="primary">Ask for J$420.00</Button>
            </>
          }
        />
        <TabsNav
          label="Views"
          tabs={[
            { href: "#all", label: "All", current: true },
            { href: "#attention", label: "Needs attention", count: 3 },
            { href: "#waiting", label: "Waiting", count: 4 },
            { href: "#paid", label: "Paid today", count: 83 },
          ]}
        />
      </div>
      <Segmented
        label="Period of the figures"
        options={[
          { href: "#1", label: "1 week" },
          { href: "#4", label: "4 weeks", current: true },
          { href: "#12", label: "12 weeks" },
        ]}
      />
      <div className="grid gap-4 lg:grid-cols-[1.3fr_1fr]">
        <TimelinePanel />
        <FactsPanel />
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <Panel title="Nothing yet">
          <EmptyState
            drawing="list"
            action={<ButtonLink href="#">Create the first invoice</ButtonLink>}
          >
            Invoices you send and sales at the till will be listed here.
          </EmptyState>
        </Panel>
        <Panel title="On the way">
          <TableSkeleton rows={5} />
        </Panel>
      </div>
      <Drawings />
    </Section>
  );
}

function TimelinePanel() {
  return (
    <Panel title="Timeline">
      <Timeline
        zone={sampleZone}
        now={sampleNow}
        events={[
          {
            id: "4",
            title: "Marked part paid",
            detail: "J$420.00 under, over the J$50.00 you allow",
            at: minutesBefore(11),
            tone: "warn",
          },
          {
            id: "3",
            title: "J$12,180.00 received on-chain",
            detail: "80 984 sats, confirmed in block 975 312",
            at: minutesBefore(11),
            tone: "good",
          },
          { id: "2", title: "Opened by Ackee & Thyme", at: minutesBefore(23) },
          { id: "1", title: "Created by Dana Campbell", at: minutesBefore(3000) },
        ]}
      />
    </Panel>
  );
}

function FactsPanel() {
  return (
    <Panel title="Payment" action={<TextLink href="#">Entry 90417</TextLink>}>
      <div className="grid gap-5">
        <Qr value="LNBC420N1PJ0EXAMPLE0000000000000000" label="Lightning invoice as QR code" />
        <KvList
          facts={[
            { label: "Left to pay", value: <Money value={jmd(42_000n)} /> },
            { label: "Rate held until", value: "11:12" },
            { label: "Customer", value: "Ackee & Thyme" },
          ]}
        />
      </div>
    </Panel>
  );
}

const drawings = [
  "list",
  "card",
  "people",
  "gift",
  "search",
  "chart",
  "book",
  "plug",
  "lost",
] as const;

function Drawings() {
  return (
    <Flow>
      {drawings.map((drawing) => (
        <Specimen key={drawing} name={drawing}>
          <EmptyState drawing={drawing}>Drawing</EmptyState>
        </Specimen>
      ))}
    </Flow>
  );
}
