import { useT } from "#i18n";
import { PayCode } from "@/components/shell/pay-code";
import { PublicCard } from "@/components/shell/public-card";
import { TestBand } from "@/components/shell/test-band";
import { ButtonLink } from "@/components/ui/button-link";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { PublicButton } from "@/lib/buttons/queries/public-button";
import { priceIn } from "@/lib/buttons/rules";
import { formatMoney } from "@/lib/platform/format";
import { PublicForm } from "./public-form";

type Props = { view: PublicButton; action: string };

/** How the payer's payment ended, and the way on. */
function Ended({ view }: Pick<Props, "view">) {
  const t = useT();
  const { button, payment } = view;
  if (!payment) return null;
  const { invoice } = payment;
  if (invoice.status !== "settled")
    return (
      <Notice tone="warn" title={t("This payment has ended.")}>
        {t("If you sent it, the business sees it and decides. Do not pay it a second time.")}
      </Notice>
    );
  const amount = formatMoney(priceIn(button, invoice.amount), t);
  const { returnAddress } = button;
  return (
    <>
      <Notice tone="good" title={t("{amount} was paid.", { amount })}>
        {t("Thank you.")}
      </Notice>
      {returnAddress && (
        <ButtonLink href={returnAddress} variant="primary" size="large" full>
          <span className="truncate">
            {t("Go on to {site}", { site: new URL(returnAddress).host })}
          </span>
        </ButtonLink>
      )}
    </>
  );
}

/** The button itself, or where it is pressed instead, or why it is not. */
function Pressing({ view, action }: Props) {
  const t = useT();
  const { button } = view;
  if (button.pausedAt)
    return (
      <Notice tone="mute" title={t("No payments are taken here now.")}>
        {t("Ask the business if you think they should be.")}
      </Notice>
    );
  if (button.origins.length === 0) return <PublicForm {...{ button, action }} />;
  return (
    <Notice title={t("This is paid from the business’s own site.")}>
      {button.origins.map((origin) => (
        <span key={origin} className="block truncate">
          <TextLink href={origin}>{new URL(origin).host}</TextLink>
        </span>
      ))}
    </Notice>
  );
}

const over = /^(settled|expired|invalid|failed)$/;

/** Where a press leads, and the same button for whom a link was sent to. */
export function PublicPage({ testMode, ...props }: Props & { testMode: boolean }) {
  const t = useT();
  const { button, payment, business } = props.view;
  const detail = [business.town, business.phone].filter(Boolean).join(" · ");
  const status = payment?.invoice.status ?? "";
  const shown = payment?.invoice.amount ?? (button.kind === "fixed" ? button.amount : null);
  return (
    <>
      {testMode && (
        <div className="sticky top-0 z-40 sm:-mt-10 sm:mb-10">
          <TestBand />
        </div>
      )}
      <PublicCard business={{ name: business.name, detail }}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <div>
            <h1 className="text-title font-semibold text-balance wrap-break-word">
              {button.description ?? button.name}
            </h1>
            {payment?.invoice.orderNumber && (
              <p className="mt-1 text-soft wrap-break-word">
                {t("Order {number}", { number: payment.invoice.orderNumber })}
              </p>
            )}
          </div>
          {shown !== null && <Figure value={priceIn(button, shown)} />}
          {payment && !over.test(status) && (
            <PayCode
              {...{ payment }}
              asked={formatMoney(priceIn(button, payment.invoice.amount), t)}
              zone={business.timeZone}
            />
          )}
          {over.test(status) && <Ended view={props.view} />}
          {(!payment || (over.test(status) && status !== "settled")) && <Pressing {...props} />}
        </div>
      </PublicCard>
    </>
  );
}
