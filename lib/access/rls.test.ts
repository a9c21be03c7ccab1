import { expect, test } from "vitest";
import { makeActor, makeTenant } from "./testing";

test("a tenant of one's own", async () => {
  const tenant = await makeTenant();
  expect(makeActor("owner", tenant.id).grants).toEqual([{ merchantId: tenant.id, role: "owner" }]);
});
