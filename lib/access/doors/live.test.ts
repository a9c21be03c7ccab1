import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { revokeRole } from "@/lib/access/people/revoke-role";
import { asSelf } from "@/lib/access/self";
import { findSession, type Session } from "@/lib/access/session";
import { startSession } from "@/lib/access/sign-in/start-session";
import { makeActor, makeTenant, makeUser } from "@/lib/access/testing";
import { liveStream } from "./live";

let session: Session;
vi.mock("@/lib/access/session", async (original) => ({
  ...(await original<typeof import("@/lib/access/session")>()),
  currentSession: async () => session,
}));
beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

test("a stream ends at the heartbeat after its person lost a role", async () => {
  const shop = await makeTenant();
  const cashier = await makeUser("cashier", shop.id);
  const secret = await startSession(asSelf(cashier), { userAgent: null, replaces: null });
  const found = await findSession(secret);
  if (!found) throw new Error("no session");
  session = found;
  const reader = (await liveStream(new AbortController().signal)).body?.getReader();
  const text = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await text()).toContain("retry");
  vi.advanceTimersByTime(20_000);
  expect(await text()).toContain("here");
  const role = { userId: cashier.id, role: "cashier" as const, merchantId: shop.id };
  await revokeRole(makeActor("owner", shop.id), role);
  vi.advanceTimersByTime(20_000);
  expect(await text()).toContain("here");
  expect(await reader?.read()).toMatchObject({ done: true });
});
