import { inflateSync } from "node:zlib";
import { beforeEach, expect, test, vi } from "vitest";
import { systemScope, withEverything } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { listMails, receiptByCode } from "./queries/receipts";
import { creditOfRefunded, mailReceipt, receiptOfSettled } from "./sagas";
import { receiptMails } from "./schema";
import { documentsOf, makeReceipt, makeSale, makeSeller } from "./testing/sold";

type Mail = { to: string; subject: string; text: string; attachments: { content: Buffer }[] };
const sent: Mail[] = [];
vi.mock("@/lib/platform/mail", () => ({ sendMail: async (mail: Mail) => void sent.push(mail) }));
beforeEach(() => {
  sent.length = 0;
});

/** The words of a PDF: its streams inflated, its hexadecimal strings read. */
function wordsOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body ?? "", "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return streams
    .join("\n")
    .replace(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\]\s*TJ/g, (_, shown: string) =>
      [...shown.matchAll(/<([0-9a-f]*)>/g)]
        .map(([, hex]) => Buffer.from(hex ?? "", "hex").toString("latin1"))
        .join(""),
    );
}

async function asked(receiptId: string, merchantId: string) {
  const mailId = newId("rml");
  const row = { id: mailId, merchantId, receiptId, idempotencyKey: newId("key") };
  await withEverything((tx) =>
    tx.insert(receiptMails).values({ ...row, email: "keisha@example.com", askedBy: "test" }),
  );
  return { mailId };
}

test("a tax invoice is mailed once, with what Jamaica's law asks for in its text and its PDF", async () => {
  const { merchantId, name } = await makeSeller();
  const { id, code } = await makeReceipt(merchantId, { description: "Café – 2 bags ☕" });
  const mail = await asked(id, merchantId);
  await mailReceipt(mail);
  await mailReceipt(mail);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    ...{ to: "keisha@example.com", subject: `Tax Invoice 000001 from ${name}` },
  });
  const must = ["Tax Invoice", "TRN 001-234-567", "GCT registration 001-234-567", name, "Negril"];
  const sums = ["000001", "J$2,130.43", "GCT 15 %", "J$319.57", "J$2,450.00"];
  const pdf = wordsOf(sent[0]?.attachments[0]?.content ?? Buffer.alloc(0));
  for (const words of [...must, ...sums]) {
    expect(sent[0]?.text).toContain(words);
    expect(pdf).toContain(words);
  }
  expect(sent[0]?.text).toMatch(new RegExp(`/receipt/${code}\\n`));
  expect(pdf).toContain("Café");
  const [row] = await listMails(systemScope("receipts:read"), id);
  expect(row?.sentAt).toBeInstanceOf(Date);
});

test("settled and refunded, told in the wrong order and twice: one receipt, one note that names it", async () => {
  const { merchantId } = await makeSeller();
  const invoiceId = await makeSale(merchantId);
  const refund = { invoiceId, refundId: newId("rfd"), amount: "45000", msat: "3000000" };
  await creditOfRefunded(refund);
  await receiptOfSettled({ invoiceId });
  await Promise.all([creditOfRefunded(refund), receiptOfSettled({ invoiceId })]);
  const [note, receipt, ...more] = await documentsOf(merchantId);
  expect(more).toEqual([]);
  expect(note).toMatchObject({ series: "credit-note", receiptId: receipt?.id, total: -45_000n });
  const mail = await asked(note?.id ?? "", merchantId);
  await mailReceipt(mail);
  expect(sent[0]?.text).toContain("For Tax Invoice: 000001");
  expect(sent[0]?.text).toContain("Total credited: J$450.00");
});

test("a code opens its own document and nothing else does", async () => {
  const { merchantId } = await makeSeller();
  const { id, code } = await makeReceipt(merchantId);
  const scope = systemScope("receipts:read");
  expect((await receiptByCode(scope, code))?.receipt.id).toBe(id);
  for (const other of ["", "%", `${code.slice(1)}0`, `${code}0`, "a\0b", code.toUpperCase()])
    if (other !== code) expect(await receiptByCode(scope, other)).toBeNull();
});
