import fs from "node:fs";
import type { Browser, BrowserContext } from "@playwright/test";
import { phone } from "./phone";

export type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
type SignIn = { role: string; email: string; password: string };

/** A sign-in of the demo data. */
export function signInOf(role: string): SignIn {
  const file = process.env.DEMO_FILE ?? "";
  const { signIns }: { signIns: SignIn[] } = JSON.parse(fs.readFileSync(file, "utf8"));
  const found = signIns.find((one) => one.role === role);
  if (!found) throw new Error(`The demo has no ${role}`);
  return found;
}

/** Signs in as people do and answers with the cookies that came of it. */
export async function stateOf(browser: Browser, origin: string, role: string): Promise<State> {
  const { email, password } = signInOf(role);
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(`${origin}/login`);
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/b\//);
  const state = await context.storageState();
  await context.close();
  return state;
}
