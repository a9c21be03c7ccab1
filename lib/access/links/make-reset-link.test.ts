import { expect, test } from "vitest";
import { makeActor, makeTenant, makeUser } from "@/lib/access/testing";
import { linkOf } from "./link";
import { makeResetLink } from "./make-reset-link";

const tokenIn = (link: string) => link.split("/").at(-1) ?? "";

test("a Flash admin makes a link to hand over; a second one ends the first", async () => {
  const user = await makeUser("support");
  const admin = makeActor("admin", "all");
  const first = await makeResetLink(admin, { userId: user.id });
  const second = await makeResetLink(admin, { userId: user.id });
  expect(await linkOf("reset", tokenIn(first.link))).toBeNull();
  expect(await linkOf("reset", tokenIn(second.link))).toMatchObject({ email: user.email });
});

test("an owner makes none, not even for the own people", async () => {
  const shop = await makeTenant();
  const clerk = await makeUser("cashier", shop.id);
  await expect(
    makeResetLink(makeActor("owner", shop.id), { userId: clerk.id }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
