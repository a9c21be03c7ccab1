import { execFileSync } from "node:child_process";
import { type APIRequestContext, expect, request } from "@playwright/test";

type Person = { userId: string; email: string };
export type Business = {
  id: string;
  slug: string;
  cardId: string;
  invoiceId: string;
  receiptId: string;
  receiptCode: string;
  invitationId: string;
  owner: Person;
  cashier: Person;
  accountant: Person;
};
export type World = {
  a: Business;
  b: Business;
  admin: Person;
  jobId: string;
  campaignId: string;
  password: string;
  /** Written where only business A may read it. */
  secret: string;
};

export const home = process.env.CONSOLE_URL ?? "";

/** Makes two businesses with their people, in a process that may touch the database. */
export function makeWorld(): World {
  const args = ["--conditions=react-server", "--import", "tsx", "e2e/security/people.story.ts"];
  const said = execFileSync(process.execPath, args, { encoding: "utf8" });
  return JSON.parse(said.trim().split("\n").at(-1) ?? "") as World;
}

/** A browser without a window: its own cookies, the console's Origin, redirects shown and not followed. */
export const visitor = (headers: Record<string, string> = {}): Promise<APIRequestContext> =>
  request.newContext({
    baseURL: home,
    maxRedirects: 0,
    extraHTTPHeaders: { origin: home, ...headers },
  });

export async function tryToSignIn(who: APIRequestContext, email: string, password: string) {
  const { csrfToken } = (await (await who.get("/api/auth/csrf")).json()) as { csrfToken: string };
  return who.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
}

export async function signedIn(world: World, person: Person): Promise<APIRequestContext> {
  const who = await visitor();
  const answer = await tryToSignIn(who, person.email, world.password);
  expect(answer.status(), await answer.text()).toBe(200);
  return who;
}

export const sessionOf = async (who: APIRequestContext): Promise<string> =>
  (await who.storageState()).cookies.find(({ name }) => name.endsWith("flash-session"))?.value ??
  "";
