import { Panel } from "@/components/ui/panel";
import { Timeline } from "@/components/ui/timeline";
import type { InvoiceEvent } from "@/lib/invoices/queries";
import { wordsFor } from "./timeline-words";

type Props = { events: readonly InvoiceEvent[]; zone: string; now: Date };

export function InvoiceTimeline({ events, zone, now }: Props) {
  return (
    <Panel title="Timeline">
      <Timeline
        events={events.map((event) => ({ id: event.id, at: event.at, ...wordsFor(event) }))}
        {...{ zone, now }}
      />
    </Panel>
  );
}
