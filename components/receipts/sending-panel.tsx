import { useT } from "#i18n";
import { CopyButton } from "@/components/ui/copy-button";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import { exactTime } from "@/components/ui/time-words";
import type { ReceiptMail } from "@/lib/receipts/queries/receipts";
import { SendForm } from "./send-form";

type Props = {
  receipt: { id: string; buyerEmail: string | null };
  /** The customer's whole address. */
  link: string;
  mails: ReceiptMail[];
  /** Whether this console can send mail, and this person may. */
  may: { send: boolean; mail: boolean };
  zone: string;
};

/** How the customer gets it: the link, the mail, and who was sent it so far. */
export function SendingPanel({ receipt, link, mails, may, zone }: Props) {
  const t = useT();
  return (
    <Panel title={t("For the customer")}>
      <p className="mb-4 text-table wrap-anywhere">
        <CopyButton value={link} label={t("Copy the customer’s link")}>
          {link}
        </CopyButton>
      </p>
      {may.send && may.mail && <SendForm receiptId={receipt.id} email={receipt.buyerEmail} />}
      {may.send && !may.mail && (
        <p className="text-table text-soft">
          {t("This console has no mail server, so give the customer the link.")}
        </p>
      )}
      {mails.length > 0 && (
        <ul className="mt-4 grid gap-2 border-t border-line-soft pt-4 text-table">
          {mails.map(({ id, email, sentAt, askedAt }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0 wrap-anywhere">{email}</span>
              <Status tone={sentAt ? "good" : "info"}>
                {sentAt
                  ? t("Sent {time}", { time: exactTime(sentAt, zone, t.locale) })
                  : t("Asked for {time}", { time: exactTime(askedAt, zone, t.locale) })}
              </Status>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
