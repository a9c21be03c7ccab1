import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { formulas } from "@/e2e/security/formulas";
import { makeUser, withEverything } from "@/lib/access/testing";
import { tipButton } from "@/lib/buttons/testing";
import { paperCard } from "@/lib/cards/testing/blank";
import { draft, postNow } from "@/lib/ledger/testing";
import { newId } from "@/lib/platform/ids";
import { makeTill } from "@/lib/pos/testing/till";
import { makeReceipt } from "@/lib/receipts/testing/sold";
import { openInvoice } from "@/lib/rewards/testing/paid";
import { newPassword } from "./password";

async function link(merchantId: string): Promise<string> {
  const id = newId("lnk");
  await withEverything((tx) =>
    tx.execute(sql`
      insert into links (id, kind, token_hash, email, role, merchant_id, expires_at)
      values (${id}, 'invitation', ${id}, ${`${id}@example.com`}, 'cashier', ${merchantId}, now() + interval '1 day')`),
  );
  return id;
}

/** A business with a card, an invoice, a payment button, an invitation and three people. */
async function business(passwordHash: string) {
  const { cardId, shop: id } = await paperCard();
  const [row] = await withEverything((tx) =>
    tx.execute<{ slug: string }>(sql`select slug from tenants where id = ${id}`),
  );
  const receipt = await makeReceipt(id);
  const button = await tipButton(id);
  const person = async (role: "owner" | "cashier" | "accountant") => {
    const { id: userId, email } = await makeUser(role, id, passwordHash);
    return { userId, email };
  };
  return {
    ...{ id, slug: row?.slug ?? "", cardId, tillId: await makeTill(id) },
    invoiceId: await openInvoice(id, randomBytes(32).toString("hex")),
    ...{ receiptId: receipt.id, receiptCode: receipt.code, buttonId: button.id },
    invitationId: await link(id),
    owner: await person("owner"),
    cashier: await person("cashier"),
    accountant: await person("accountant"),
  };
}

/** Two businesses with their people, and a Flash admin. */
export default async function people() {
  const { password, passwordHash } = await newPassword();
  // stands in what only the people of business A may read
  const secret = `Only ours ${randomBytes(6).toString("hex")}`;
  const a = await business(passwordHash);
  const b = await business(passwordHash);
  await withEverything(async (tx) => {
    await tx.execute(sql`update tenants set name = ${secret} where id = ${a.id}`);
    await tx.execute(sql`update invoices set description = ${secret} where id = ${a.invoiceId}`);
    await tx.execute(sql`update cards set holder_name = ${secret} where id = ${a.cardId}`);
  });
  for (const text of formulas) {
    const legs: [string, bigint][] = [
      ["bitcoin:btcpay", -1000n],
      ["exchange", 1000n],
    ];
    await postNow(draft(a.id, { memo: text, ref: text, eventAt: new Date(), legs }));
  }
  const { id: userId, email } = await makeUser("admin", "all", passwordHash);
  const jobId = newId("job");
  await withEverything((tx) =>
    tx.execute(
      sql`insert into jobs (id, kind, payload, dead_at) values (${jobId}, 'test', '{}', now())`,
    ),
  );
  return { a, b, admin: { userId, email }, jobId, campaignId: newId("cmp"), password, secret };
}
