import { randomBytes } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeActor, makeTenant } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { getMerchant, listMerchants } from "./queries";
import { registerMerchant } from "./register-merchant";
import { updateMerchant } from "./update-merchant";

afterAll(closeDb);

const admin = makeActor("admin", "all");
const word = () => randomBytes(4).toString("hex");
const facts = (name: string) => ({
  name,
  town: "Negril",
  country: "JM",
  timeZone: "America/Jamaica",
});
const register = (name: string) => registerMerchant(admin, { ...facts(name), currency: "JMD" });

describe("updateMerchant", () => {
  it("changes the facts and keeps the address and the currency", async () => {
    const { id, slug } = await register(`Beach Bar ${word()}`);
    const name = `Beach Hut ${word()}`;
    await updateMerchant(admin, {
      ...facts(name),
      merchantId: id,
      town: "Oistins",
      timeZone: "America/Barbados",
      phone: "+1 246 555 0100",
    });
    const found = await getMerchant(authorize(admin, "merchants:read"), id);
    expect(found).toMatchObject({
      slug,
      name,
      town: "Oistins",
      currency: "JMD",
      timeZone: "America/Barbados",
      phone: "+1 246 555 0100",
    });
  });

  it("does not know a business that is not there, and is not the owner's", async () => {
    const input = { ...facts("Nobody"), merchantId: "ten_nobody" };
    await expect(updateMerchant(admin, input)).rejects.toMatchObject({ code: "not-found" });
    const { id } = await makeTenant();
    const mine = { ...facts("Mine"), merchantId: id };
    await expect(updateMerchant(makeActor("owner", id), mine)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("listMerchants", () => {
  it("finds by name, address and town, and shows an owner only their own", async () => {
    const mark = word();
    const first = await register(`Ackee ${mark}`);
    const second = await register(`Breadfruit ${mark}`);
    const all = authorize(admin, "merchants:read");
    const ids = async (search: string) =>
      (await listMerchants(all, { search })).map(({ id }) => id);
    expect(await ids(mark)).toEqual([first.id, second.id]);
    expect(await ids(`ackee ${mark}`.toUpperCase())).toEqual([first.id]);
    expect(await ids(`%${mark}`)).toEqual([]);
    const owner = authorize(makeActor("owner", second.id), "merchants:read");
    expect((await listMerchants(owner)).map(({ id }) => id)).toEqual([second.id]);
    expect(await getMerchant(owner, first.id)).toBeNull();
  });
});
