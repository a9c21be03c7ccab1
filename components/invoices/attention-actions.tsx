import { useT } from "#i18n";
import { ConfirmAction } from "@/components/form/confirm-action";
import { ButtonLink } from "@/components/ui/button-link";
import { askRestAction } from "@/lib/invoices/attention/actions";
import type { AttentionCase } from "@/lib/invoices/attention/queries";
import { type Proposal, proposalOf } from "@/lib/invoices/attention/rules";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";
import { AttentionDecide } from "./attention-decide";

export type MayDecide = { decide: boolean; ask: boolean; refund: boolean };
type Props = { about: AttentionCase; may: MayDecide; href: string };

function Proposed({ about, may, href, proposal }: Props & { proposal: Proposal }) {
  const t = useT();
  const { item } = about;
  if (proposal === "accept") return may.decide && <AttentionDecide itemId={item.id} as="accept" />;
  if (proposal === "ask-rest") {
    const amount = formatMoney(money(item.amount, item.asset as Asset));
    return (
      may.ask && (
        <ConfirmAction
          variant="outline"
          size="small"
          label={t("Ask for the rest")}
          title={t("Ask for {amount}?", { amount })}
          description={t(
            "A second invoice over exactly {amount} is made. Its pay link can be copied or e-mailed and is good for one day.",
            { amount },
          )}
          confirmLabel={t("Ask for {amount}", { amount })}
          action={askRestAction as never}
          input={{ itemId: item.id }}
          successToast={t("The second invoice is being made")}
        />
      )
    );
  }
  const label = proposal === "refund" ? t("Refund the difference") : t("Look at the refund");
  const whole = proposal === "refund" && item.reason !== "paid-over";
  return (
    <ButtonLink variant="outline" size="small" href={href}>
      {may.refund ? (whole ? t("Refund it") : label) : t("Open the invoice")}
    </ButtonLink>
  );
}

/** The one proposed action, and to let it be. */
export function AttentionActions(props: Props) {
  const { about, may } = props;
  const { item, invoice, rest } = about;
  const proposal = proposalOf(item, invoice, rest);
  if (item.resolvedAt) return null;
  return (
    <div className="mt-3 flex shrink-0 flex-wrap gap-2 md:mt-0 md:justify-end">
      {proposal && <Proposed {...props} {...{ proposal }} />}
      {may.decide && item.decision === null && <AttentionDecide itemId={item.id} as="keep" />}
    </div>
  );
}
