import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";
import { payable } from "@/lib/requests/rules";
import type { PaymentRequest } from "@/lib/requests/schema";

type Business = { name: string; address: string };

const dayWords = (day: string): string =>
  new Intl.DateTimeFormat("en-JM", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The words of a reminder to the payer. */
export function reminderMail(request: PaymentRequest, today: string, { name, address }: Business) {
  const { title, note, dueDay, asset } = request;
  const left = formatMoney(money(payable(request), asset as Asset));
  const due =
    dueDay === null
      ? ""
      : dueDay < today
        ? ` It was due on ${dayWords(dueDay)}.`
        : ` It is due on ${dayWords(dueDay)}.`;
  return {
    subject: `${name}: ${left} for ${title}`,
    text: `${name} asks for ${left} for ${title}.${due}\n${note ? `\n${note}\n` : ""}\nSee it and pay:\n${address}\n\nNo more reminders about this:\n${address}/stop\n`,
  };
}
