"use client";
import { useT } from "#i18n";
import { RadioCards } from "@/components/form/radio-cards";
import { TimeAgo } from "@/components/ui/time-ago";
import { type Room, satsNow, satsThen } from "@/lib/invoices/refunds/rules";
import type { KnownRate } from "@/lib/platform/beside";
import { formatMoney } from "@/lib/platform/format";
import { money } from "@/lib/platform/money";
import { rateWords } from "./words";

type Props = { room: Room; amount: bigint; rate: KnownRate | undefined; zone: string };

/** The same money is other sats at the rate of the payment and at the rate of now. */
export function RefundRate({ room, amount, rate, zone }: Props) {
  const t = useT();
  const sats = (msat: bigint) => formatMoney(money(msat, "BTC/11"), t);
  const price = rate && rateWords(rate.rate, rate.currency);
  const ago = () =>
    rate && <TimeAgo at={rate.rateAt} {...{ zone }} className="first-letter:lowercase" />;
  const now =
    rate && price
      ? t.rich(
          "About {sats} at {price} per bitcoin, <ago></ago>. BTCPay says the rate when you press.",
          { ago },
          { sats: sats(satsNow(room, amount, rate.rate)), price },
        )
      : t("BTCPay says the rate when you press.");
  return (
    <RadioCards
      name="rate"
      legend={t("At which rate")}
      defaultValue="then"
      cards={[
        { value: "then", label: t("The rate of the payment"), hint: sats(satsThen(room, amount)) },
        { value: "now", label: t("The rate of now"), hint: now },
      ]}
    />
  );
}
