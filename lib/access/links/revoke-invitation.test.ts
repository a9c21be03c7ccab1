import { expect, test } from "vitest";
import { makeActor, makeTenant } from "@/lib/access/testing";
import { inviteUser } from "./invite-user";
import { linkOf } from "./link";
import { revokeInvitation } from "./revoke-invitation";

test("an invitation taken back opens nothing; another business cannot take it back", async () => {
  const [shop, other] = [await makeTenant(), await makeTenant()];
  const owner = makeActor("owner", shop.id);
  const email = `${crypto.randomUUID()}@example.com`;
  const made = await inviteUser(owner, { email, role: "cashier", merchantId: shop.id });
  const token = made.link.split("/").at(-1) ?? "";
  const { invitationId } = made;
  await expect(
    revokeInvitation(makeActor("owner", other.id), { invitationId }),
  ).rejects.toMatchObject({ code: "not-found" });
  await revokeInvitation(owner, { invitationId });
  expect(await linkOf("invitation", token)).toBeNull();
  await expect(revokeInvitation(owner, { invitationId })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("an owner cannot take back an invitation of the platform", async () => {
  const email = `${crypto.randomUUID()}@example.com`;
  const admin = makeActor("admin", "all");
  const { invitationId } = await inviteUser(admin, { email, role: "support", merchantId: null });
  const owner = makeActor("owner", (await makeTenant()).id);
  await expect(revokeInvitation(owner, { invitationId })).rejects.toMatchObject({
    code: "not-found",
  });
});
