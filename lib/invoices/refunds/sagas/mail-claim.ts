import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { tenantById } from "@/lib/access/tenants";
import { userById } from "@/lib/access/users";
import { claimToMail } from "@/lib/invoices/refunds/queries/claim-to-mail";
import { recordClaimMail } from "@/lib/invoices/refunds/record-claim-mail";
import { formatInstant } from "@/lib/platform/dates";
import { formatMoney } from "@/lib/platform/format";
import { catalogueOf } from "@/lib/platform/i18n/catalogue";
import { defaultLocale, makeTranslator } from "@/lib/platform/i18n/translator";
import { sendMail } from "@/lib/platform/mail";
import { type Asset, money } from "@/lib/platform/money";

type Payload = { refundId: string; askedBy: { id: string; name: string } };

/** In the language of who sends it: the customer's is not known, and the two have spoken. */
async function languageOf(userId: string) {
  const locale = (await userById(userId))?.locale ?? defaultLocale;
  return makeTranslator(locale, catalogueOf(locale));
}

/**
 * Mails the claim link to the customer. Throws when the mail is not taken, so that it is tried again; a refund
 * that was claimed, taken back or ran out meanwhile is not mailed.
 */
export async function mailClaim({ refundId, askedBy }: Payload): Promise<void> {
  const found = await claimToMail(systemScope("invoices:refund"), refundId);
  if (!found) return;
  const { refund, email, link } = found;
  const tenant = await tenantById(refund.merchantId);
  const t = await languageOf(askedBy.id);
  const business = tenant?.name ?? "Flash";
  const amount = formatMoney(money(refund.amount, refund.asset as Asset), t);
  const until = refund.expiresAt
    ? t("It can be claimed until {when}.", {
        when: formatInstant(refund.expiresAt, tenant?.timeZone ?? "UTC", t.locale),
      })
    : "";
  await sendMail({
    to: email,
    subject: t("Refund of {amount} from {business}", { amount, business }),
    text: `${[
      t("{business} refunds {amount} to you: {reason}", {
        ...{ business, amount, reason: refund.reason },
      }),
      `${t("Open this link and choose where it is sent:")}\n${link}`,
      `${until} ${t("Whoever opens the link may take the money, so keep it to yourself.")}`.trim(),
    ].join("\n\n")}\n`,
  });
  await recordClaimMail(systemActor, { refundId, askedBy });
}
