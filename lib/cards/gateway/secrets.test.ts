import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { systemScope, withEverything } from "@/lib/access/testing";
import { answerBalance } from "@/lib/cards/gateway/sagas/answer-balance";
import { answerInfo } from "@/lib/cards/gateway/sagas/answer-tap";
import { programCard } from "@/lib/cards/programming/sagas";
import { getCard } from "@/lib/cards/queries/card-detail";
import { type Desk, makeBolt11, openDesk, plasticCard } from "@/lib/cards/testing/desk";
import { blankCard, linkOf, payWith } from "@/lib/cards/testing/issued";
import { open } from "@/lib/platform/crypto";
import { toJson } from "@/lib/platform/json";
import { log, redactText } from "@/lib/platform/log";

let desk: Desk;
const said: string[] = [];
vi.mock("@/lib/btcpay/client", async (original) => ({
  ...(await original<typeof import("@/lib/btcpay/client")>()),
  clientFor: async () => desk.client,
}));
beforeAll(async () => {
  desk = await openDesk();
  for (const level of ["info", "warn", "error"] as const)
    vi.spyOn(log, level).mockImplementation((what: unknown) => {
      const { err, ...rest } = what as { err?: Error };
      said.push(redactText(`${toJson(rest)} ${err?.message} ${err?.stack}`));
    });
});
afterAll(() => desk.close());

const tables = ["cards", "card_issuers", "card_taps", "card_events", "audit_log", "outbox", "jobs"];

async function everythingKept(): Promise<string> {
  const texts = await withEverything((tx) =>
    Promise.all(
      tables.map((table) =>
        tx.execute<{ text: string }>(
          sql`select coalesce(string_agg(t::text, ' '), '') as text from ${sql.identifier(table)} t`,
        ),
      ),
    ),
  );
  return texts.map(([row]) => row?.text ?? "").join(" ");
}

test("no UID, key, tap or pull payment id is kept, logged or shown", async () => {
  const card = await blankCard(5000n);
  const token = linkOf(card);
  const plastic = await plasticCard(desk);
  desk.regtest.world.faults.add({ kind: "wrong-json", path: "/boltcards", times: 1 });
  const refusal = await programCard(token, plastic.uid).catch((error: Error) => error.message);
  const keys = await programCard(token, plastic.uid);
  await plastic.write(keys);
  const taps = [await plastic.tap(), await plastic.tap(), await plastic.tap(), await plastic.tap()];
  const [one, two, three, four] = taps;
  if (!one || !two || !three || !four) throw new Error("four taps");
  const query = new URLSearchParams({ p: one.p, c: one.c });
  await answerInfo(query, "https://console.example/boltcard");
  await answerBalance(query);
  desk.regtest.world.faults.add({ kind: "reset-after-effect", path: "^/boltcard", times: 1 });
  desk.regtest.world.faults.add({ kind: "wrong-json", path: "/payouts", times: 1 });
  await payWith(two, makeBolt11(1_000_000n));
  await payWith(three, makeBolt11(9_000_000n));
  await payWith({ ...four, c: "00".repeat(8) }, makeBolt11(1000n));
  await payWith(four, makeBolt11(1000n));
  const shown = toJson(await getCard(systemScope("cards:read"), card.id));
  const everything =
    `${await everythingKept()} ${said.join(" ")} ${refusal} ${shown}`.toLowerCase();
  expect(said.length).toBeGreaterThan(0);
  const pullPaymentId = open(card.pullPaymentSealed ?? "", `cards|pull_payment|${card.id}`);
  const secrets = {
    ...{ uid: plastic.uid, token, pullPaymentId },
    ...{ k0: keys.K0, k1: keys.K1, k2: keys.K2, k3: keys.K3, k4: keys.K4 },
    ...Object.fromEntries(
      taps.flatMap(({ p, c }, at) => [
        [`p${at}`, p],
        [`c${at}`, c],
      ]),
    ),
  };
  for (const [name, secret] of Object.entries(secrets))
    expect(everything.includes(String(secret).toLowerCase()), `${name} stayed behind`).toBe(false);
});
