import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import { Timeline } from "@/components/ui/timeline";
import type { PaymentRequest, RequestEvent } from "@/lib/requests/schema";
import { eventWords } from "./words";

type Props = {
  request: Pick<PaymentRequest, "asset">;
  events: readonly RequestEvent[];
  zone: string;
  now: Date;
};

export function RequestTimeline({ request, events, zone, now }: Props) {
  const t = useT();
  return (
    <Panel title={t("Timeline")}>
      <Timeline
        events={events.map((event) => ({
          ...{ id: event.id, at: event.at },
          ...eventWords(event, request, t),
        }))}
        {...{ zone, now }}
      />
    </Panel>
  );
}
