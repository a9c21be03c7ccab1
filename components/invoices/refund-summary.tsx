import { useT } from "#i18n";
import { KvList } from "@/components/ui/kv-list";
import { leftOf, type Room } from "@/lib/invoices/refunds/rules";
import { formatMoney } from "@/lib/platform/format";
import { money } from "@/lib/platform/money";

/** What came in, what went or may go back of it, and what is left. */
export function RefundSummary({ room }: { room: Room }) {
  const t = useT();
  const said = ({ amount, msat }: { amount: bigint; msat: bigint }) => {
    const sats = formatMoney(money(msat, "BTC/11"), t);
    if (room.asset === "BTC/11") return sats;
    return t("{amount}, {sats}", { amount: formatMoney(money(amount, room.asset)), sats });
  };
  return (
    <KvList
      facts={[
        { label: t("{column, select, other {Paid}}"), value: said(room.paid) },
        { label: t("Refunded so far"), value: said(room.taken) },
        { label: t("Can be refunded"), value: said(leftOf(room)) },
      ]}
    />
  );
}
