import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import { Timeline } from "@/components/ui/timeline";
import type { InvoiceEvent } from "@/lib/invoices/queries";
import { NoteButton } from "./note-button";
import { wordsFor } from "./timeline-words";

type Props = {
  events: readonly InvoiceEvent[];
  zone: string;
  now: Date;
  /** The invoice, for those who may write about it. */
  noteOn?: string | undefined;
};

export function InvoiceTimeline({ events, zone, now, noteOn }: Props) {
  const t = useT();
  return (
    <Panel title={t("Timeline")} action={noteOn && <NoteButton invoiceId={noteOn} />}>
      <Timeline
        events={events.map((event) => ({ id: event.id, at: event.at, ...wordsFor(event, t) }))}
        {...{ zone, now }}
      />
    </Panel>
  );
}
