import { afterAll, expect, test } from "vitest";
import { listAudit } from "@/lib/access/audit/queries";
import { authorize } from "@/lib/access/authorize";
import { listUsers } from "@/lib/access/people/user-queries";
import { auditLog } from "@/lib/access/schema";
import { makeActor, makeTenant, makeUser, systemActor, withEverything } from "@/lib/access/testing";
import { CardListAddress } from "@/lib/cards/inputs";
import { listCards } from "@/lib/cards/queries/list-cards";
import { cardRowOf, keepCards, keepTap } from "@/lib/cards/testing/rows";
import { dayOf, startOfDay } from "@/lib/platform/dates";
import { closeDb } from "@/lib/platform/db";
import { makeTranslator } from "@/lib/platform/i18n/translator";
import { newId } from "@/lib/platform/ids";
import { type AskedList, strictly } from "./asked-list";
import { exportList } from "./export-list";

afterAll(closeDb);

const zone = "America/Jamaica";
const admin = makeActor("admin", "all");

async function linesOf(kind: "cards" | "users" | "audit", asked: Partial<AskedList>) {
  const answer = await exportList(kind, {
    ...{ actor: admin, tenant: null, zone, filters: {}, t: makeTranslator("en-JM", {}) },
    ...asked,
  });
  const [head = "", ...lines] = (await answer.text()).trimEnd().split("\n");
  return { head, lines, ids: lines.map((line) => line.split(",")[0] ?? "") };
}

test("the cards downloaded are those of the list, in its order, as masked as there", async () => {
  const [tenant, other] = [await makeTenant(), await makeTenant()];
  const rows = Array.from({ length: 9 }, (_, n) =>
    cardRowOf(tenant.id, {
      state: n % 2 ? "active" : "held",
      holderName: n === 4 ? '=1+1,"x"' : `Holder ${n}`,
      lastTapAt: n % 3 ? new Date(Date.UTC(2026, 9, n + 1)) : null,
    }),
  );
  const theirs = cardRowOf(other.id, { holderName: "Somebody else" });
  await keepCards([...rows, theirs]);
  await keepTap(tenant.id, theirs.id);
  const actor = makeActor("owner", tenant.id);
  const scope = authorize(actor, "cards:read");
  for (const filters of [
    {},
    { order: "tapped" },
    { view: "held", order: "oldest" },
    { q: "holder 3" },
  ]) {
    const { view, q, order } = CardListAddress.parse(filters);
    const listed = await listCards(scope, { view, search: q, order, take: 100 });
    expect(listed.rows.length).toBeGreaterThan(0);
    const { ids } = await linesOf("cards", { actor, tenant, filters });
    expect(ids, JSON.stringify(filters)).toEqual(listed.rows.map(({ id }) => id));
  }
  const { head, lines } = await linesOf("cards", { actor, tenant });
  expect(head).toMatch(/^card,flashcard,holder,given_out_by,state,/);
  const elsewhere = await linesOf("cards", { actor, tenant, filters: { view: "visiting" } });
  expect(elsewhere.lines).toEqual([`${theirs.id},•••• ${theirs.number.slice(-4)},,,,,,`]);
  const odd = rows[4];
  expect(lines.find((line) => line.startsWith(odd?.id ?? "-"))).toContain(
    `"'=1+1,""x""",${tenant.slug}`,
  );
});

test("users are downloaded without a secret, by who may see them everywhere", async () => {
  const tenant = await makeTenant();
  const person = await makeUser("accountant", tenant.id, "argon2-secret");
  const filters = { q: person.email, role: "accountant" };
  const { head, lines } = await linesOf("users", { filters });
  expect(head).toBe("user,name,email,roles,state,since");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`accountant at ${tenant.name},active,`);
  expect(lines[0]).not.toContain("secret");
  expect((await linesOf("users", { filters: { ...filters, role: "owner" } })).lines).toEqual([]);
  const listed = await listUsers(authorize(admin, "users:read"), { order: "newest", take: 5 });
  const newest = await linesOf("users", { filters: { order: "newest" } });
  expect(newest.ids.slice(0, 5)).toEqual(listed.rows.map(({ id }) => id));
  const owner = makeActor("owner", tenant.id);
  await expect(linesOf("users", { actor: owner, tenant })).rejects.toMatchObject({
    code: "forbidden",
  });
  const programme = makeActor("programme", "all");
  await expect(linesOf("users", { actor: programme })).rejects.toMatchObject({ code: "forbidden" });
  await expect(linesOf("cards", { actor: owner })).rejects.toMatchObject({ code: "not-found" });
  const stranger = await makeTenant();
  await expect(linesOf("cards", { actor: owner, tenant: stranger })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("the log is downloaded as it is filtered, either way round, all pages", async () => {
  const { id: merchantId } = await makeTenant();
  const now = new Date();
  const rows = Array.from({ length: 620 }, (_, n) => ({
    ...{ id: newId("aud"), merchantId, actorId: systemActor.id, actorKind: "system" as const },
    ...{ command: n % 2 ? "cards.hold-card" : "invoices.mark", input: { n, text: "a, b" } },
    at: now,
  }));
  await withEverything((tx) => tx.insert(auditLog).values(rows));
  const ids = rows.map(({ id }) => id).sort();
  const all = await linesOf("audit", { filters: { merchant: merchantId, order: "oldest" } });
  expect(all.ids).toEqual(ids);
  expect((await linesOf("audit", { filters: { merchant: merchantId } })).ids).toEqual(
    ids.toReversed(),
  );
  const held = { merchant: merchantId, q: "cards." };
  const scope = authorize(admin, "audit:read");
  const listed = await listAudit(scope, {
    merchantId,
    command: { begins: "cards.", or: [] },
    take: 500,
  });
  expect(listed.rows).toHaveLength(310);
  const today = dayOf(now, zone);
  const before = dayOf(startOfDay(now, zone, -1), zone);
  const some = await linesOf("audit", { filters: { ...held, from: today, to: today } });
  expect(some.ids).toEqual(listed.rows.map(({ id }) => id));
  expect(some.lines[0]).toContain('""text"":""a, b""');
  expect((await linesOf("audit", { filters: { ...held, to: before } })).ids).toEqual([]);
});

test("a filter that the page would leave out is refused, so that the file never holds other rows", () => {
  expect(strictly(CardListAddress, { view: "held", q: " a " })).toMatchObject({
    view: "held",
    q: "a",
  });
  for (const odd of [{ view: "odd" }, { order: "highest" }, { bogus: "1" }, { q: "" }])
    expect(() => strictly(CardListAddress, odd)).toThrow("There is no such filter");
});
