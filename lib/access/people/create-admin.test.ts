import { expect, test } from "vitest";
import { findSession } from "@/lib/access/session";
import { signIn } from "@/lib/access/sign-in/sign-in";
import { makeActor, systemActor } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { createAdmin } from "./create-admin";

const password = "a long password";
const ann = () => ({ email: `${crypto.randomUUID()}@example.com`, name: "Ann", password });

test("the first admin can sign in and holds the whole platform", async () => {
  const { email } = await createAdmin(systemActor, ann());
  const attempt = { email, password, address: newId("ip"), userAgent: null, replaces: null };
  const session = await findSession(await signIn(attempt));
  expect(session?.actor.grants).toEqual([{ merchantId: "all", role: "admin" }]);
});

test("an account that exists is left as it is, and no person's role reaches this", async () => {
  const input = ann();
  await createAdmin(systemActor, input);
  await expect(createAdmin(systemActor, input)).rejects.toMatchObject({ code: "conflict" });
  await expect(createAdmin(makeActor("admin", "all"), ann())).rejects.toMatchObject({
    code: "forbidden",
  });
});
