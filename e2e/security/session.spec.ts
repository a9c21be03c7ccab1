import { type APIRequestContext, expect, test } from "@playwright/test";
import { tryToSignIn } from "@/e2e/backstage";
import { builtActions, press } from "./actions";
import { makeWorld, sessionOf, signedIn, visitor, type World } from "./people";

let world: World;
let admin: APIRequestContext;
test.beforeAll(async () => {
  world = await makeWorld();
  admin = await signedIn(world, world.admin);
});
test.afterAll(() => admin.dispose());

const action = (name: string) => {
  const found = builtActions().find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not in the build`);
  return found;
};
/** Somebody whose wrong tries do not count against this machine's address. */
const somewhere = () => {
  const byte = () => Math.floor(Math.random() * 256);
  return visitor({ "x-forwarded-for": `203.0.${byte()}.${byte()}` });
};
const place = () => `/b/${world.a.slug}/invoices`;

/** Whether this cookie alone, in a browser that never signed out, still opens the door. */
async function opens(cookie: string): Promise<boolean> {
  const thief = await visitor({ cookie: `flash-session=${cookie}` });
  const status = (await thief.get(place())).status();
  await thief.dispose();
  expect([200, 307]).toContain(status);
  return status === 200;
}

type End = (person: APIRequestContext) => Promise<unknown>;
const ends: Record<string, End> = {
  "signing out": (person) => press(person, action("signOutAction"), { world, input: undefined }),
  "signing out everywhere": (person) =>
    press(person, action("signOutEverywhereAction"), { world, input: undefined }),
  "a role more": () =>
    press(admin, action("grantRoleAction"), {
      world,
      input: { userId: world.a.cashier.userId, merchantId: world.a.id, role: "manager" },
    }),
  "a role less": () =>
    press(admin, action("revokeRoleAction"), {
      world,
      input: { userId: world.a.cashier.userId, merchantId: world.a.id, role: "manager" },
    }),
  "a new password": (person) =>
    press(person, action("changePasswordAction"), {
      world,
      input: { current: world.password, password: world.password },
    }),
  "being disabled": () =>
    press(admin, action("disableUserAction"), {
      world,
      input: { userId: world.a.cashier.userId },
    }),
};

test("S08 an old cookie is dead at once after whatever ends a session", async () => {
  for (const [name, end] of Object.entries(ends)) {
    const person = await signedIn(world, world.a.cashier);
    const cookie = await sessionOf(person);
    expect(cookie.length, name).toBeGreaterThan(40);
    const stream = await person.get(place());
    expect(stream.status(), name).toBe(200);
    await end(person);
    const thief = await visitor({ cookie: `flash-session=${cookie}` });
    expect((await thief.get(place())).status(), `${name}: the first request after`).toBe(307);
    expect((await thief.get("/api/live")).status(), name).toBe(401);
    await thief.dispose();
    await person.dispose();
  }
  const late = await visitor();
  const answer = await tryToSignIn(late, world.a.cashier.email, world.password);
  expect(answer.status()).toBe(401);
});

test("S09 signing in gives a new session, ends the one the browser came with, and takes no planted one", async () => {
  const person = await signedIn(world, world.a.owner);
  const first = await sessionOf(person);
  const again = await tryToSignIn(person, world.a.owner.email, world.password);
  expect(again.status()).toBe(200);
  const second = await sessionOf(person);
  expect(second).not.toBe(first);
  expect(await opens(second)).toBe(true);
  const thief = await visitor({ cookie: `flash-session=${first}` });
  expect((await thief.get(place())).status()).toBe(307);
  for (const planted of ["", "planted", `${second}x`, second.slice(0, -2), "a.b.c"]) {
    const other = await visitor({ cookie: `flash-session=${planted}` });
    expect((await other.get(place())).status(), planted).toBe(307);
    await other.dispose();
  }
  await Promise.all([person.dispose(), thief.dispose()]);
});

test("S10 the session's cookie is hidden from scripts and stays on this site", async () => {
  const who = await visitor();
  const answer = await tryToSignIn(who, world.b.owner.email, world.password);
  const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
  const session = cookies.find(({ value }) => value.includes("flash-session="))?.value ?? "";
  expect(session).toMatch(/; HttpOnly/i);
  expect(session).toMatch(/; SameSite=Lax/i);
  expect(session).toMatch(/; Path=\//i);
  expect(session).not.toMatch(/; Domain=/i);
  await who.dispose();
});

test("S11 after twenty wrong passwords the right one is refused too, and nobody else is", async () => {
  const who = await somewhere();
  await who.get("/api/auth/csrf");
  const email = world.b.accountant.email;
  const nobody = `nobody-${world.jobId}@example.com`;
  const tries = Array.from({ length: 20 }, () => tryToSignIn(who, email, "wrong password"));
  for (const answer of await Promise.all(tries)) expect(answer.status()).toBe(401);
  const locked = await tryToSignIn(who, email, world.password);
  expect(locked.status()).toBe(429);
  const unknown = Array.from({ length: 21 }, () => tryToSignIn(who, nobody, "x"));
  const answers = await Promise.all(unknown);
  expect(answers.filter((one) => one.status() === 429)).toHaveLength(1);
  expect(await answers.find((one) => one.status() === 429)?.text()).toBe(await locked.text());
  await who.dispose();
});

test("S12 nobody learns from sign-in or reset whether an account exists", async () => {
  const who = await somewhere();
  const answer = async (email: string) => {
    const { status, headers, text } = await tryToSignIn(who, email, "wrong password").then(
      async (one) => ({ status: one.status(), headers: one.headers(), text: await one.text() }),
    );
    const { date: _date, "content-security-policy": _csp, ...rest } = headers;
    return { status, text, rest };
  };
  const unknown = await answer("nobody.at.all@example.com");
  expect(await answer(world.a.owner.email)).toEqual(unknown);
  expect(await answer(world.a.cashier.email)).toEqual(unknown);
  expect(await answer(world.a.owner.email.toUpperCase())).toEqual(unknown);
  const asked = async (email: string) =>
    press(who, action("askResetAction"), { world, input: { email } });
  expect(await asked(world.a.owner.email)).toBe(await asked("nobody.at.all@example.com"));
  await who.dispose();
});
