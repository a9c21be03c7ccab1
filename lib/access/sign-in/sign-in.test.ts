import { beforeAll, describe, expect, test } from "vitest";
import { asSelf } from "@/lib/access/self";
import { findSession } from "@/lib/access/session";
import { makeTenant, makeUser } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { hashPassword, nobodysHash, passwordMatches } from "./password";
import { noMatch, signIn, tooMany } from "./sign-in";
import { signOutEverywhere } from "./sign-out-everywhere";

const password = "correct horse battery";
let hash = "";
beforeAll(async () => {
  hash = await hashPassword(password);
});

const newcomer = async () => makeUser("owner", (await makeTenant()).id, hash);
const attempt = (email: string, over: Partial<Parameters<typeof signIn>[0]> = {}) =>
  signIn({ email, password, address: newId("ip"), userAgent: null, replaces: null, ...over });
const wrong = { password: "not the password" };

test("signing in gives a session that knows the person and their roles", async () => {
  const user = await newcomer();
  const session = await findSession(await attempt(user.email.toUpperCase()));
  expect(session?.actor).toEqual(user);
});

test("the session that the browser came with ends at sign-in, and its secret is never used again", async () => {
  const user = await newcomer();
  const first = await attempt(user.email);
  const second = await attempt(user.email, { replaces: first });
  expect(second).not.toBe(first);
  expect(await findSession(first)).toBeNull();
  expect(await findSession(second)).not.toBeNull();
  const planted = "A".repeat(43);
  expect(await attempt(user.email, { replaces: planted })).not.toBe(planted);
});

test("signing out everywhere ends every session of the person and nobody else's", async () => {
  const [user, other] = [await newcomer(), await newcomer()];
  const mine = [await attempt(user.email), await attempt(user.email)];
  const theirs = await attempt(other.email);
  await signOutEverywhere(asSelf(user), {});
  for (const secret of mine) expect(await findSession(secret)).toBeNull();
  expect(await findSession(theirs)).not.toBeNull();
});

describe("S11 throttling", () => {
  test("after 20 wrong passwords even the right one is refused, from any address, at once or in parallel", async () => {
    const user = await newcomer();
    const tries = await Promise.allSettled(
      Array.from({ length: 25 }, () => attempt(user.email, wrong)),
    );
    const said = tries.map((t) => (t.status === "rejected" ? (t.reason as Error).message : "in"));
    expect(said.filter((text) => text === noMatch)).toHaveLength(20);
    expect(said.filter((text) => text === tooMany)).toHaveLength(5);
    await expect(attempt(user.email)).rejects.toThrow(tooMany);
  });

  test("after 100 tries from one address every account is refused there", async () => {
    const address = newId("ip");
    const names = Array.from({ length: 100 }, (_, n) => `${newId("nobody")}-${n}@example.com`);
    await Promise.allSettled(names.map((email) => attempt(email, { ...wrong, address })));
    const user = await newcomer();
    await expect(attempt(user.email, { address })).rejects.toThrow(tooMany);
    expect(await attempt(user.email)).toBeTruthy();
  });

  test("signing in gives the tries back", async () => {
    const user = await newcomer();
    const address = newId("ip");
    for (let round = 0; round < 2; round++) {
      const tries = Array.from({ length: 18 }, () => attempt(user.email, { ...wrong, address }));
      await Promise.allSettled(tries);
      expect(await attempt(user.email, { address })).toBeTruthy();
    }
  });

  test("an unknown account is throttled with the same words", async () => {
    const email = `${newId("nobody")}@example.com`;
    const tries = Array.from({ length: 20 }, () => attempt(email, wrong));
    for (const t of await Promise.allSettled(tries))
      expect(t).toMatchObject({ status: "rejected" });
    await expect(attempt(email, wrong)).rejects.toMatchObject({
      code: "limit-reached",
      message: tooMany,
    });
  });
});

describe("S12 an account cannot be guessed", () => {
  const median = (times: number[]) =>
    times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

  test("known and unknown e-mails are refused alike and in the same time", async () => {
    const user = await newcomer();
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 15; round++)
      for (const which of ["known", "unknown"] as const) {
        const email = which === "known" ? user.email : `${newId("nobody")}@example.com`;
        const start = performance.now();
        await expect(attempt(email, wrong)).rejects.toMatchObject({
          code: "unauthenticated",
          message: noMatch,
        });
        times[which].push(performance.now() - start);
      }
    const [known, unknown] = [median(times.known), median(times.unknown)];
    expect(Math.abs(known - unknown) / known).toBeLessThan(0.35);
  });

  test("the stand-in hash costs what a real one costs, and opens for nobody", async () => {
    const parameters = (text: string) => text.split("$").slice(1, 4);
    expect(parameters(nobodysHash)).toEqual(parameters(hash));
    expect(await passwordMatches(null, password)).toBe(false);
  });
});
