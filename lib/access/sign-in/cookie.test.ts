import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { openSession, sealSession, sessionCookie } from "./cookie";

test("S10 over https the cookie is host-bound, secure, hidden from scripts and not sent across sites", () => {
  expect(sessionCookie("https://console.example.com")).toEqual({
    name: "__Host-flash-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
  });
});

test("S10 over http it keeps what http allows", () => {
  const { name, options } = sessionCookie("http://127.0.0.1:3000");
  expect(name).toBe("flash-session");
  expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: false });
});

test("the cookie opens to its secret, and to nothing when it was made elsewhere or touched", async () => {
  const cookie = await sealSession("the secret");
  expect(await openSession(cookie)).toBe("the secret");
  expect(cookie).not.toContain("secret");
  expect(await openSession(`${cookie.slice(0, -2)}AA`)).toBeNull();
  expect(await openSession("nonsense")).toBeNull();
  expect(await openSession(undefined)).toBeNull();
  const other = await encode({ token: { sid: "x" }, secret: "another-secret-of-32-characters!" });
  expect(await openSession(other)).toBeNull();
  const old = await encode({ token: { sid: "x" }, secret: env.AUTH_SECRET, maxAge: -60 });
  expect(await openSession(old)).toBeNull();
});
