import "server-only";
import { unaudited } from "@/lib/access/command";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { tenantById } from "@/lib/access/tenants";
import { env } from "@/lib/platform/env";
import { canMail, sendMail } from "@/lib/platform/mail";
import { followInvoice } from "./follow-invoice";
import { getRequest } from "./queries";
import { dueReminders, movedInvoices } from "./queries/due";
import { remindPayer } from "./remind-payer";
import { payable, stateOf, takesPayment } from "./rules";
import { payAddress } from "./rules/address";
import { reminderMail } from "./rules/reminder-mail";
import { putBackReminder, takeReminder } from "./steps/reminder-lease";

const scope = () => systemScope("requests:serve");

/** An invoice was settled, ran out or needs a person: counted for the request it was made for. */
export const followInvoiceEvent = ({ invoiceId }: { invoiceId: string }): Promise<void> =>
  followInvoice(systemActor, { invoiceId });

/** Every few seconds: what no event told of, such as an invoice voided by hand. */
export async function followMovedInvoices(): Promise<void> {
  for (const invoiceId of await movedInvoices(scope()))
    await followInvoice(systemActor, { invoiceId });
}

/** Every few minutes: reminders whose turn has come. Without a mail server none is counted as sent. */
export async function planReminders(now = new Date()): Promise<void> {
  if (!canMail()) return;
  for (const due of await dueReminders(scope(), now)) await remindPayer(systemActor, due);
}

/** Mails one reminder, never twice; what was paid meanwhile is not asked for. */
export async function mailReminder({ reminderId }: { reminderId: string }): Promise<void> {
  const requestId = await unaudited(scope(), (tx) => takeReminder(tx, reminderId));
  if (!requestId) return;
  const request = await getRequest(scope(), requestId);
  const { payerEmail, optedOutAt, today, merchantId, code } = request;
  if (!payerEmail || optedOutAt || !takesPayment(stateOf(request, today))) return;
  if (payable(request) === 0n) return;
  const tenant = await tenantById(merchantId);
  const business = { name: tenant?.name ?? "", address: payAddress(env.AUTH_URL, code) };
  try {
    await sendMail({ to: payerEmail, ...reminderMail(request, today, business) });
  } catch (error) {
    await unaudited(scope(), (tx) => putBackReminder(tx, reminderId));
    throw error;
  }
}
