import { systemActor, systemScope, withEverything } from "@/lib/access/testing";
import { applyInvoice } from "@/lib/invoices/apply-invoice";
import { attentionOf } from "@/lib/invoices/attention/queries";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { btcpayState, invoiceRow, paymentState } from "@/lib/invoices/testing/states";
import { newId } from "@/lib/platform/ids";

export const all = systemScope("invoices:read");
const seconds = (n: number) => new Date(Date.now() + n * 1000);

/** An invoice that ran out at a Business of its own, and what wants a decision about it. */
export async function expired(
  additionalStatus: "paid-partial" | "paid-late" | "none" = "paid-partial",
) {
  const shop = await makeShop();
  const merchantId = shop.tenant.id;
  const btcpayId = newId("btc");
  const row = invoiceRow({ merchantId, btcpayId, status: "new", markable: ["settled"] });
  await withEverything((tx) => tx.insert(invoices).values(row));
  const apply = (more: object, at = 0) =>
    applyInvoice(systemActor, {
      ...{ merchantId, btcpayId, readAt: seconds(at), times: {} },
      state: btcpayState({ btcpayId, reference: row.id, ...more }),
    });
  const lightning =
    additionalStatus === "none" ? [] : [paymentState(newId("hash"), { msat: 8_000_000n })];
  await apply({ status: "expired", additionalStatus, lightning });
  const items = () => attentionOf(all, row.id);
  const only = async () => {
    const [found] = await items();
    if (!found) throw new Error("Nothing wants a decision");
    return found.item;
  };
  return { ...shop, merchantId, invoiceId: row.id, apply, items, only, lightning };
}
