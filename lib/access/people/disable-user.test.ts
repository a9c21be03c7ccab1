import { and, eq, isNull, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { grants, users } from "@/lib/access/schema";
import { asSelf } from "@/lib/access/self";
import { findSession } from "@/lib/access/session";
import { startSession } from "@/lib/access/sign-in/start-session";
import { keepOneKeeper } from "@/lib/access/steps";
import { makeActor, makeTenant, makeUser, withEverything } from "@/lib/access/testing";
import { disableUser } from "./disable-user";

test("a disabled person's cookie is dead at once", async () => {
  const shop = await makeTenant();
  const [admin, clerk] = [await makeUser("admin"), await makeUser("cashier", shop.id)];
  const secret = await startSession(asSelf(clerk), { userAgent: null, replaces: null });
  await disableUser(admin, { userId: clerk.id });
  expect(await findSession(secret)).toBeNull();
  await expect(disableUser(admin, { userId: clerk.id })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("only a Flash admin disables, and never the own account", async () => {
  const shop = await makeTenant();
  const [admin, clerk] = [await makeUser("admin"), await makeUser("cashier", shop.id)];
  for (const role of ["owner", "manager"] as const)
    await expect(disableUser(makeActor(role, shop.id), { userId: clerk.id })).rejects.toMatchObject(
      { code: "forbidden" },
    );
  await expect(
    disableUser(makeActor("support", "all"), { userId: clerk.id }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(disableUser(admin, { userId: admin.id })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("the last Flash admin stays", async () => {
  const admin = await makeUser("admin");
  const last = { userId: admin.id, role: "admin", merchantId: null } as const;
  const alone = withEverything(async (tx) => {
    await tx
      .delete(grants)
      .where(and(eq(grants.role, "admin"), isNull(grants.merchantId), ne(grants.userId, admin.id)));
    await keepOneKeeper(tx, last);
  });
  await expect(alone).rejects.toMatchObject({ code: "conflict" });
});

test("a disabled admin does not count as one who is left", async () => {
  const [admin, gone] = [await makeUser("admin"), await makeUser("admin")];
  const alone = withEverything(async (tx) => {
    await tx.update(users).set({ disabledAt: new Date() }).where(ne(users.id, admin.id));
    await keepOneKeeper(tx, { userId: admin.id, role: "admin", merchantId: null });
  });
  await expect(alone).rejects.toMatchObject({ code: "conflict" });
  expect(gone.id).not.toBe(admin.id);
});
