import { type APIRequestContext, expect, request } from "@playwright/test";
import { prepare, tryToSignIn } from "@/e2e/backstage";

type Person = { userId: string; email: string };
export type Business = {
  id: string;
  slug: string;
  cardId: string;
  invoiceId: string;
  receiptId: string;
  receiptCode: string;
  tillId: string;
  /** On which the payer chooses from J$500.00 up; it may stand anywhere. */
  buttonId: string;
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

/** Makes two businesses with their people. */
export const makeWorld = () => prepare<World>("people");

/** A browser without a window: its own cookies, the console's Origin, redirects shown and not followed. */
export const visitor = (headers: Record<string, string> = {}): Promise<APIRequestContext> =>
  request.newContext({
    baseURL: home,
    maxRedirects: 0,
    extraHTTPHeaders: { origin: home, ...headers },
  });

export async function signedIn(world: World, person: Person): Promise<APIRequestContext> {
  const who = await visitor();
  const answer = await tryToSignIn(who, person.email, world.password);
  expect(answer.status(), await answer.text()).toBe(200);
  return who;
}

export const sessionOf = async (who: APIRequestContext): Promise<string> =>
  (await who.storageState()).cookies.find(({ name }) => name.endsWith("flash-session"))?.value ??
  "";
