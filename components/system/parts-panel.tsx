import { useT } from "#i18n";
import { KvList } from "@/components/ui/kv-list";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import type { Health } from "./system-words";

const state = (good: boolean, yes: string, no: string) => (
  <Status tone={good ? "good" : "bad"}>{good ? yes : no}</Status>
);

/** Whether the parts answer, and how much waits. */
export function PartsPanel({ health: { worker, btcpay, database } }: { health: Health }) {
  const t = useT();
  return (
    <Panel title={t("Parts")}>
      <KvList
        facts={[
          {
            label: t("Database"),
            value: state(database === "ok", t("Answers"), t("Does not answer")),
          },
          {
            label: t("Worker"),
            value: state(
              worker.state === "ok",
              t("{part, select, other {Working}}"),
              t("Silent for 15 seconds"),
            ),
          },
          { label: t("Work waiting"), value: t.number(worker.waiting) },
          {
            label: t("BTCPay stores"),
            value: state(
              btcpay.stale === 0,
              t("{count, plural, one {# answers} other {# answer}}", { count: btcpay.connected }),
              t("{stale} of {connected} silent", {
                stale: btcpay.stale,
                connected: btcpay.connected,
              }),
            ),
          },
        ]}
      />
    </Panel>
  );
}
