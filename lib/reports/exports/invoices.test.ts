import { expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeActor, makeTenant, withEverything } from "@/lib/access/testing";
import { cards, cardTaps } from "@/lib/cards/schema";
import { invoices, payments } from "@/lib/invoices/schema";
import { newId } from "@/lib/platform/ids";
import { listLatestPayments } from "@/lib/reports/queries/lists";
import { exportReport } from "./export-report";

const number = () => `FC-${Math.random().toString().slice(2, 6)}-${newId("n").slice(-4)}`;

/** A payment at `shop` by a card that `issuer` gave out. */
async function paidBy(issuer: string, shop: string) {
  const card = { id: newId("card"), number: number(), issuerMerchantId: issuer };
  const [invoiceId, key] = [newId("inv"), newId("key")];
  const keys = { idempotencyKey: key, requestHash: "" };
  await withEverything(async (tx) => {
    await tx.insert(cards).values({
      ...{ ...card, ...keys, merchantId: "ten_programme" },
      ...{ state: "active", loadMsat: 1n, issuedBy: "usr_x" },
    });
    await tx.insert(invoices).values({
      ...{ id: invoiceId, merchantId: shop, ...keys, status: "settled", createdBy: "usr_x" },
      ...{ currency: "JMD", asset: "JMD/2", amount: 100n },
    });
    await tx.insert(cardTaps).values({
      ...{ id: newId("tap"), merchantId: shop, cardId: card.id, counter: 1 },
      ...{ state: "paid", msat: 1n, invoiceId },
    });
    await tx.insert(payments).values({
      ...{ id: newId("pay"), merchantId: shop, invoiceId, btcpayId: key, method: "BTC-LN" },
      ...{ msat: 1n, asset: "JMD/2", value: 100n, rate: "1", ratePair: "BTC_JMD" },
      ...{ status: "settled", cardId: card.id, receivedAt: new Date() },
    });
  });
  return card.number;
}

test("the whole number of a Flashcard is told only to the business that issued it", async () => {
  const [issuer, shop] = [await makeTenant(), await makeTenant()];
  const theirs = await paidBy(issuer.id, shop.id);
  const own = await paidBy(shop.id, shop.id);
  const owner = makeActor("owner", shop.id);
  const range = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) };
  const report = await exportReport(
    authorize(owner, "reports:export"),
    { kind: "payments", range, name: "test" },
    new AbortController().signal,
  );
  const seen = [
    await report.text(),
    JSON.stringify(
      (await listLatestPayments(authorize(owner, "home:read"))).map((row) => row.card),
    ),
  ];
  for (const text of seen) {
    expect(text).toContain(own);
    expect(text).not.toContain(theirs);
    expect(text).toContain(`•••• ${theirs.slice(-4)}`);
  }
});
