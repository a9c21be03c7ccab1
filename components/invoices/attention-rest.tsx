import { useT } from "#i18n";
import { CopyButton } from "@/components/ui/copy-button";
import { TextLink } from "@/components/ui/text-link";
import { wordOf } from "@/lib/invoices/rules";
import type { Invoice } from "@/lib/invoices/schema";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";

/** The second invoice, with its pay link to hand on while it may be paid. */
export function AttentionRest({ rest, base }: { rest: Invoice; base: string }) {
  const t = useT();
  const amount = formatMoney(money(rest.amount, rest.asset as Asset));
  const link = rest.status === "new" ? rest.checkoutUrl : null;
  const letter = new URLSearchParams({
    subject: t("{amount} is still to be paid", { amount }),
    body: link ?? "",
  });
  const mail = `mailto:${encodeURIComponent(rest.buyerEmail ?? "")}?${letter.toString().replaceAll("+", "%20")}`;
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-table text-soft">
      <span>
        {t.rich(
          "Second invoice over {amount}: <link>{state}</link>",
          { link: (inside) => <TextLink href={`${base}/${rest.id}`}>{inside}</TextLink> },
          { amount, state: t(wordOf(rest).word) },
        )}
      </span>
      {link && <CopyButton value={link} label={t("Copy the pay link")} />}
      {link && <TextLink href={mail}>{t("E-mail the pay link")}</TextLink>}
    </p>
  );
}
