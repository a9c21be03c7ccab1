import { type APIRequestContext, expect, test } from "@playwright/test";
import { builtActions, expected, press } from "./actions";
import { home, makeWorld, signedIn, visitor, type World } from "./people";

let world: World;
let people: Record<"anonymous" | "stranger" | "lower", APIRequestContext>;

test.beforeAll(async () => {
  world = await makeWorld();
  people = {
    anonymous: await visitor(),
    stranger: await signedIn(world, world.b.owner),
    lower: await signedIn(world, world.a.accountant),
  };
});
test.afterAll(() => Promise.all(Object.values(people).map((one) => one.dispose())));

const actions = builtActions();
const endsSession = ["signOutAction", "signOutEverywhereAction"];

test("S01 every server action of the build has a row, and no row stands for nothing", () => {
  expect(Object.keys(expected).sort()).toEqual(actions.map(({ name }) => name).sort());
});

for (const action of actions)
  test(`S01 S02 ${action.name} for nobody, another business's owner and a lower role`, async () => {
    const row = expected[action.name];
    if (!row) throw new Error("No row");
    const { input, ...codes } = row;
    const got: Record<string, string> = {};
    for (const [who, person] of Object.entries(people)) {
      const leaving = endsSession.includes(action.name) && who !== "anonymous";
      const actor = leaving
        ? await signedIn(world, who === "stranger" ? world.b.cashier : world.a.cashier)
        : person;
      got[who] = await press(actor, action, { world, input: input(world) });
    }
    expect(got).toEqual(codes);
  });

const foreign: Record<string, Record<string, string>> = {
  "another site": { origin: "https://evil.example" },
  "a site whose name begins like ours": { origin: `${home}.evil.example` },
  "a page without an origin": { origin: "null" },
  "another site behind a forged host": {
    origin: "https://evil.example",
    "x-forwarded-host": "console.example",
  },
};

for (const [where, headers] of Object.entries(foreign))
  test(`S15 no action runs for ${where}, even for its owner`, async () => {
    const owner = await signedIn(world, world.a.owner);
    for (const action of actions) {
      if (["askResetAction", ...endsSession].includes(action.name)) continue;
      const input = expected[action.name]?.input(world);
      const code = await press(owner, action, { world, input, headers });
      expect(code, action.name).toMatch(/^(4\d\d|500)$/);
    }
    await owner.dispose();
  });

test("S17 an action's broken body is refused and nothing is a bug", async () => {
  const owner = await signedIn(world, world.a.owner);
  const inputs: unknown[] = [
    null,
    "text",
    [],
    { merchantId: "a\0b", currency: "JMD", amount: "1", idempotencyKey: "nul-in-the-id" },
    { merchantId: { $ne: "" }, currency: "JMD", amount: "1", idempotencyKey: "object-as-id" },
    { invoiceId: "inv\0", as: "invalid" },
    { cardId: "\0", reason: "a\0b c d" },
    JSON.parse('{"__proto__":{"merchantId":"x"},"constructor":{"prototype":{"x":1}}}'),
  ];
  for (const action of actions) {
    if (endsSession.includes(action.name)) continue;
    for (const input of inputs) {
      const code = await press(owner, action, { world, input });
      expect(code, `${action.name} ${JSON.stringify(input)}`).not.toMatch(/^(bug|ok|5\d\d)$/);
    }
  }
  await owner.dispose();
});
