import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { signIn } from "./backstage";

type SignIn = { role: string; name: string; email: string; password: string };

/** The demo's sign-in of a role, as the demo prints them. */
export function signInOf(role: string): SignIn {
  const file = process.env.DEMO_FILE ?? ".data/demo.json";
  const { signIns } = JSON.parse(readFileSync(file, "utf8")) as { signIns: SignIn[] };
  const found = signIns.find((one) => one.role === role);
  if (!found)
    throw new Error(`No sign-in for ${role}: ${signIns.map((one) => one.role).join(", ")}`);
  return found;
}

/** Signs in whatever the page's language. */
export async function signInAs(page: Page, role: string): Promise<void> {
  const { email, password } = signInOf(role);
  await page.goto("/login");
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/b\//);
}

/** Signs in without the form, and opens the path. */
export const enterAs = (page: Page, role: string, path: string) =>
  signIn(page, signInOf(role), path);

/** A store of its own at the embedded BTCPay, with a key that may do what the console needs. */
export async function freshStore(
  page: Page,
  name: string,
): Promise<{ storeId: string; apiKey: string }> {
  const answer = await page.request.post(`${process.env.BTCPAY_URL}/__regtest/setup`, {
    data: { stores: [{ name, defaultCurrency: "JMD" }] },
  });
  expect(answer.ok()).toBe(true);
  const { stores } = (await answer.json()) as { stores: { storeId: string; apiKey: string }[] };
  if (!stores[0]) throw new Error("No store was made");
  return stores[0];
}

type Row = Record<string, string>;

/** Fields of RFC 4180. */
function fieldsOf(line: string): string[] {
  const fields = line.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return fields.map((field) => field.replace(/,$/, "").replace(/^"|"$/g, "").replaceAll('""', '"'));
}

/** A report of this year, row by row. */
export async function csvRows(page: Page, kind: string, business: string): Promise<Row[]> {
  const year = new Date().getFullYear();
  const query = new URLSearchParams({ business, from: `${year}-01-01`, to: `${year}-12-31` });
  const answer = await page.request.get(`/api/reports/${kind}?${query}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  expect(answer.headers()["x-report-version"]).toBe(`${kind}/1`);
  const [header = "", ...lines] = (await answer.text()).trim().split("\n");
  const names = fieldsOf(header);
  return lines.map((line) =>
    Object.fromEntries(fieldsOf(line).map((field, n) => [names[n] ?? "", field])),
  );
}

/** The sum of a column in the smallest units of the currency (bitcoin: millisatoshi). */
export const sumOf = (rows: Row[], currency: string, column: "debit" | "credit"): bigint =>
  rows
    .filter((row) => row.currency === currency)
    .reduce((sum, row) => sum + BigInt((row[column] || "0").replace(".", "")), 0n);
