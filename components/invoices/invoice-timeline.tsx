import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import { Timeline } from "@/components/ui/timeline";
import type { InvoiceEvent } from "@/lib/invoices/queries";
import { wordsFor } from "./timeline-words";

type Props = { events: readonly InvoiceEvent[]; zone: string; now: Date };

export function InvoiceTimeline({ events, zone, now }: Props) {
  const t = useT();
  return (
    <Panel title={t("Timeline")}>
      <Timeline
        events={events.map((event) => ({ id: event.id, at: event.at, ...wordsFor(event, t) }))}
        {...{ zone, now }}
      />
    </Panel>
  );
}
