import { makeActor } from "@/lib/access/testing";
import { createTill } from "@/lib/pos/create-till";

/** The id of a till of a business. */
export const makeTill = async (merchantId: string): Promise<string> =>
  (await createTill(makeActor("owner", merchantId), { merchantId, name: "Front" })).id;
