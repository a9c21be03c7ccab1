import { useT } from "#i18n";
import { CopyButton } from "@/components/ui/copy-button";
import { Qr } from "@/components/ui/qr";
import { TextLink } from "@/components/ui/text-link";
import { exactTime } from "@/components/ui/time-words";
import type { RefundView } from "@/lib/invoices/refunds/queries";
import { RefundMail } from "./refund-mail";

type Props = {
  refund: RefundView;
  link: string;
  mailTo: string | null | undefined;
  zone: string;
};

/** The claim link as a code, to copy and to mail. Whoever has it may take the money. */
export function RefundClaim({ refund, link, mailTo, zone }: Props) {
  const t = useT();
  const { expiresAt } = refund;
  return (
    <div className="mt-3 grid items-start gap-4 sm:grid-cols-[auto_minmax(0,1fr)]">
      <Qr value={link} size={200} label={t("Claim link to scan")} className="justify-self-center" />
      <div className="grid gap-2 text-table text-soft">
        <p>
          {t("Give this to the customer alone: whoever opens it may take the money.")}{" "}
          {expiresAt && t("Good until {when}.", { when: exactTime(expiresAt, zone, t.locale) })}
        </p>
        <p className="flex flex-wrap items-center gap-2">
          <TextLink href={link} target="_blank" rel="noreferrer">
            {t("Open the claim page")}
          </TextLink>
          <CopyButton value={link} label={t("Copy the claim link")} />
        </p>
        {mailTo && <RefundMail {...{ refund, mailTo, zone }} />}
      </div>
    </div>
  );
}
