import type { Tone } from "@/components/ui/tone";
import { formatMoney } from "@/lib/platform/format";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import type { PaymentRequest, RequestEvent } from "@/lib/requests/schema";

/** A calendar day as people read it; it belongs to no zone. */
export const dayWords = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

export const priceOf = ({ asset }: Pick<PaymentRequest, "asset">, amount: bigint) =>
  money(amount, asset as Asset);

type Detail = { by?: string; why?: string; amount?: string };
const byName = ({ by }: Detail, t: Translator) => (by ? t("By {name}", { name: by }) : undefined);

const titles: Record<string, { title: string; tone?: Tone }> = {
  created: { title: msg("Made") },
  edited: { title: msg("Changed") },
  archived: { title: msg("Archived") },
  restored: { title: msg("Taken back out") },
  started: { title: msg("Payment opened"), tone: "info" },
  paid: { title: msg("Payment received"), tone: "good" },
  held: { title: msg("A payment needs a decision"), tone: "warn" },
  "ran-out": { title: msg("Payment ended unpaid") },
  reminded: { title: msg("Reminder mailed"), tone: "info" },
  "opted-out": { title: msg("The payer asked for no more reminders"), tone: "warn" },
};

/** An entry of the timeline as a title and, where there is more to say, a line below it. */
export function eventWords(
  { kind, detail }: RequestEvent,
  request: Pick<PaymentRequest, "asset">,
  t: Translator,
) {
  const known = (detail ?? {}) as Detail;
  const { title, tone } = titles[kind] ?? { title: kind };
  const counts = known.amount && known.amount !== "0";
  const amount = counts ? formatMoney(priceOf(request, BigInt(known.amount ?? 0)), t) : undefined;
  return { title: t(title), detail: amount ?? byName(known, t), tone };
}
