import { expect, test } from "vitest";
import { hidingCookie, isHidden, stepsCookie } from "./hidden-steps";

const kept = (cookie: string): string => /=([^;]*)/.exec(cookie)?.[1] ?? "";
const hide = (value: string | undefined, person: string) =>
  kept(hidingCookie("ten_1", "/b/calabash", value, person));

test("hidden by one person at one business, whoever else signs in to this browser", () => {
  const dana = hide(undefined, "usr_dana");
  expect(isHidden(dana, "usr_dana")).toBe(true);
  expect(isHidden(dana, "usr_keisha")).toBe(false);
  const both = hide(dana, "usr_keisha");
  expect([isHidden(both, "usr_dana"), isHidden(both, "usr_keisha")]).toEqual([true, true]);
  expect(hide(both, "usr_dana").split(".").toSorted()).toEqual(["usr_dana", "usr_keisha"]);
  expect(stepsCookie("ten_1")).not.toBe(stepsCookie("ten_2"));
  expect(stepsCookie(null)).toBe("fc_steps_all");
});

test("the cookie goes to this business's pages only, and stays small", () => {
  expect(hidingCookie("ten_1", "/b/calabash", undefined, "usr_dana")).toBe(
    "fc_steps_ten_1=usr_dana; path=/b/calabash; max-age=31536000; samesite=lax",
  );
  const many = Array.from({ length: 40 }, (_, n) => `usr_${n}`);
  const left = many.reduce<string | undefined>(hide, undefined);
  expect(left?.split(".")).toHaveLength(10);
  expect(isHidden(left, "usr_39")).toBe(true);
});

test("whatever somebody wrote into it, only ids come back out", () => {
  expect(hide("x; path=/; y=1.<b>.usr_ok.", "usr_dana")).toBe("usr_ok.usr_dana");
  expect(isHidden("", "")).toBe(false);
  expect(isHidden(undefined, "usr_dana")).toBe(false);
});
