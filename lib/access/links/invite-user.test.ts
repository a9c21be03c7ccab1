import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog, links } from "@/lib/access/schema";
import { makeActor, makeTenant, makeUser, withEverything } from "@/lib/access/testing";
import { sha256 } from "@/lib/platform/crypto";
import { inviteUser } from "./invite-user";
import { linkOf } from "./link";

const tokenIn = (link: string) => link.split("/").at(-1) ?? "";
const someone = () => `${crypto.randomUUID()}@example.com`;

test("an owner invites to the own business; the link is shown once and kept as its sha256", async () => {
  const shop = await makeTenant();
  const owner = makeActor("owner", shop.id);
  const email = someone();
  const made = await inviteUser(owner, { email, role: "cashier", merchantId: shop.id });
  const token = tokenIn(made.link);
  expect(made.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/join\/[\w-]{43}$/);
  expect(await linkOf("invitation", token)).toMatchObject({
    email,
    role: "cashier",
    business: shop.name,
  });
  expect(await linkOf("reset", token)).toBeNull();
  const stored = await withEverything(async (tx) => [
    await tx.select().from(links).where(eq(links.merchantId, shop.id)),
    await tx.select().from(auditLog).where(eq(auditLog.merchantId, shop.id)),
  ]);
  expect(JSON.stringify(stored)).toContain(sha256(token));
  expect(JSON.stringify(stored)).not.toContain(token);
});

test("inviting again for the same role ends the earlier link", async () => {
  const shop = await makeTenant();
  const input = { email: someone(), role: "manager", merchantId: shop.id } as const;
  const first = await inviteUser(makeActor("owner", shop.id), input);
  await inviteUser(makeActor("owner", shop.id), input);
  expect(await linkOf("invitation", tokenIn(first.link))).toBeNull();
});

test("who has the role already is not invited to it", async () => {
  const shop = await makeTenant();
  const clerk = await makeUser("cashier", shop.id);
  await expect(
    inviteUser(makeActor("owner", shop.id), {
      email: clerk.email.toUpperCase(),
      role: "cashier",
      merchantId: shop.id,
    }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("platform roles are given by a Flash admin alone, business roles only inside one's own", async () => {
  const [shop, other] = [await makeTenant(), await makeTenant()];
  const email = someone();
  const owner = makeActor("owner", shop.id);
  const refused = async (actor: typeof owner, input: object, code: string) =>
    expect(inviteUser(actor, { email, ...input } as never)).rejects.toMatchObject({ code });
  await refused(owner, { role: "admin", merchantId: null }, "forbidden");
  await refused(owner, { role: "admin", merchantId: shop.id }, "invalid");
  await refused(owner, { role: "owner", merchantId: null }, "invalid");
  await refused(owner, { role: "cashier", merchantId: other.id }, "not-found");
  await refused(
    makeActor("manager", shop.id),
    { role: "cashier", merchantId: shop.id },
    "forbidden",
  );
  await refused(makeActor("support", "all"), { role: "support", merchantId: null }, "forbidden");
  const made = await inviteUser(makeActor("admin", "all"), {
    email,
    role: "auditor",
    merchantId: null,
  });
  expect(made.link).toContain("/join/");
});

test.each(["", "nobody", "a@b", "two@example.com, three@example.com"])(
  "%j is refused at the e-mail",
  async (email) => {
    await expect(
      inviteUser(makeActor("admin", "all"), { email, role: "auditor", merchantId: null }),
    ).rejects.toMatchObject({ code: "invalid", fields: { email: [expect.any(String)] } });
  },
);
