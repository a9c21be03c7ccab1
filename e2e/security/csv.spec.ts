import { type APIRequestContext, expect, test } from "@playwright/test";
import { formulas } from "./formulas";
import { makeWorld, signedIn, type World } from "./people";

let world: World;
let owner: APIRequestContext;
test.beforeAll(async () => {
  world = await makeWorld();
  owner = await signedIn(world, world.a.owner);
});
test.afterAll(() => owner.dispose());

/** RFC 4180: quoted cells may hold separators, line ends and doubled quotes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quoted && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (quoted || (char !== "," && char !== "\n")) cell += char;
    else {
      rows.at(-1)?.push(cell);
      cell = "";
      if (char === "\n") rows.push([]);
    }
  }
  expect(quoted, "a quote is left open").toBe(false);
  return rows.slice(0, -1);
}

async function report(kind: string): Promise<Record<string, string>[]> {
  const from = "2026-01-01";
  const answer = await owner.get(
    `/api/reports/${kind}?business=${world.a.slug}&from=${from}&to=2030-12-31`,
  );
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toMatch(/^text\/csv/);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment;/);
  const [head = [], ...rows] = parseCsv(await answer.text());
  return rows.map((row) => {
    expect(row.length).toBe(head.length);
    return Object.fromEntries(row.map((cell, at) => [head[at] ?? "", cell]));
  });
}

/** A spreadsheet runs a cell that begins so, in every alphabet it knows. */
const runs = (cell: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(cell);
const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?$/.test(cell);
const shown = (text: string): string => (runs(text) ? `'${text}` : text);

test("S36 no cell of the invoices runs, and each text is the one that was written", async () => {
  const typed = formulas.filter((text) => !/[\t\r\n]/.test(text));
  for (const [at, text] of typed.entries()) {
    const made = await owner.post("/api/v1/invoices", {
      data: {
        ...{ merchantId: world.a.id, currency: "JMD", amount: "1" },
        ...{ orderNumber: text, description: text, idempotencyKey: `formula-number-${at}` },
      },
    });
    expect(made.status(), text).toBe(200);
  }
  const rows = await report("invoices");
  for (const field of ["order_number", "description"]) {
    const cells = rows.map((row) => row[field] ?? "");
    for (const text of typed) expect(cells, field).toContain(shown(text));
  }
  for (const row of rows)
    for (const [name, cell] of Object.entries(row))
      expect(runs(cell) && !isNumber(cell), `${name}: ${cell}`).toBe(false);
});

test("S36 no cell of the journal runs, amounts stay bare numbers and balance", async () => {
  const rows = await report("journal");
  const planted = rows.filter((row) => row.kind === "test");
  expect(planted).toHaveLength(formulas.length * 2);
  for (const field of ["memo", "reference"]) {
    const cells = planted.map((row) => row[field] ?? "");
    for (const text of formulas) expect(cells, field).toContain(shown(text));
  }
  const sums = new Map<string, bigint>();
  for (const row of rows) {
    for (const [name, cell] of Object.entries(row))
      expect(runs(cell) && !isNumber(cell), `${name}: ${cell}`).toBe(false);
    for (const [side, sign] of [
      ["debit", -1n],
      ["credit", 1n],
    ] as const) {
      const cell = row[side] ?? "";
      if (cell === "") continue;
      expect(cell, side).toMatch(/^\d+(\.\d+)?$/);
      const units = BigInt(cell.replace(".", "")) * sign;
      sums.set(row.currency ?? "", (sums.get(row.currency ?? "") ?? 0n) + units);
    }
  }
  expect([...sums.values()].every((sum) => sum === 0n)).toBe(true);
});
