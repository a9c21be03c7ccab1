import type { ReactNode } from "react";
import { useT } from "#i18n";
import { KvList } from "@/components/ui/kv-list";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { exactTime } from "@/components/ui/time-words";
import type { DatedRequest } from "@/lib/requests/queries";
import { remaining } from "@/lib/requests/rules";
import { dayWords, priceOf } from "./words";

/** Amount, paid and what is left; when it is due and who pays. */
export function RequestFacts({ request, zone }: { request: DatedRequest; zone: string }) {
  const t = useT();
  const once = request.kind === "once";
  const { heldAmount, paidAmount, dueDay, payerEmail, optedOutAt } = request;
  const sum = (amount: bigint) => <Money value={priceOf(request, amount)} />;
  const reminders = optedOutAt ? t("Stopped by the payer") : request.remind ? t("On") : t("Off");
  const facts: [string, ReactNode][] = [
    [once ? t("Amount") : t("Amount for each payer"), sum(request.amount)],
    [t("Paid so far"), sum(paidAmount)],
    [t("Waits for a decision"), heldAmount > 0n && sum(heldAmount)],
    [t("Remaining"), once && sum(remaining(request))],
    [t("In parts"), once && (request.partial ? t("Yes") : t("No"))],
    [t("Due date"), dueDay && dayWords(dueDay, t.locale)],
    [t("After that day"), dueDay && (request.closes ? t("Closed") : t("Still takes payments"))],
    [t("Payer"), payerEmail],
    [t("Reminders"), payerEmail && reminders],
    [t("Made"), exactTime(request.createdAt, zone, t.locale)],
  ];
  const known = facts.filter(([, value]) => value);
  return (
    <Panel title={t("Facts")}>
      <KvList facts={known.map(([label, value]) => ({ label, value }))} />
    </Panel>
  );
}
