import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { makeActor, makeTenant, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { outbox } from "@/lib/platform/schema";
import { registerMerchant } from "./register-merchant";

afterAll(closeDb);

const admin = makeActor("admin", "all");
const fresh = () => ({
  name: `Blue Mountain Café ${randomBytes(4).toString("hex")}`,
  town: "Kingston",
  country: "JM",
  currency: "JMD" as const,
  timeZone: "America/Jamaica",
});

describe("registerMerchant", () => {
  it("makes a tenant with an address from the name, and tells of it", async () => {
    const input = fresh();
    const { id, slug } = await registerMerchant(admin, input);
    expect(slug).toMatch(/^blue-mountain-cafe-[0-9a-f]{8}$/);
    const [told] = await withEverything((tx) =>
      tx.select().from(outbox).where(eq(outbox.merchantId, id)),
    );
    expect(told).toMatchObject({ name: "merchant.registered", payload: { merchantId: id } });
    const [audit] = await withEverything((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.merchantId, id)),
    );
    expect(audit).toMatchObject({
      command: "merchants.register",
      actorId: admin.id,
      subjectId: id,
    });
  });

  it("takes an address of one's own, once", async () => {
    const slug = `shop-${randomBytes(4).toString("hex")}`;
    await registerMerchant(admin, { ...fresh(), slug });
    await expect(registerMerchant(admin, { ...fresh(), slug })).rejects.toMatchObject({
      code: "conflict",
      fields: { slug: [expect.stringContaining(slug)] },
    });
    await expect(registerMerchant(admin, { ...fresh(), slug: "all" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("makes one business of a double click", async () => {
    const input = fresh();
    const results = await Promise.allSettled([1, 2, 3].map(() => registerMerchant(admin, input)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each([
    ["name", "  "],
    ["town", ""],
    ["country", "Jamaica"],
    ["timeZone", "Mars/Olympus"],
    ["currency", "BTC"],
    ["slug", "Not A Slug"],
    ["phone", "call me"],
  ])("refuses a bad %s at its field", async (field, value) => {
    const bad = { ...fresh(), [field]: value } as never;
    await expect(registerMerchant(admin, bad)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: [expect.any(String)] },
    });
  });

  it("is Flash's own right", async () => {
    const { id } = await makeTenant();
    for (const actor of [makeActor("owner", id), makeActor("support", "all")])
      await expect(registerMerchant(actor, fresh())).rejects.toMatchObject({ code: "forbidden" });
  });
});
