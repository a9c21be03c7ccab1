import { expect, test } from "vitest";
import { pressIn } from "./press-form";

const form = "application/x-www-form-urlencoded";
const press = (text: string, type: string | null = form) => pressIn(type, Buffer.from(text));

test("our fields are read, and those of the site are left alone", () => {
  expect(press("amount=500&order=A-1&signature=x&utm=y&__proto__=z&constructor=w")).toEqual({
    ...{ amount: "500", orderNumber: "A-1", signature: "x" },
  });
  expect(press("", `${form}; charset=UTF-8`)).toEqual({});
});

test("what no button sends is refused", () => {
  const bodies: [string, string | null][] = [
    ["{}", "application/json"],
    ["amount=1", null],
    ["amount=1", `${form}x`],
    ["amount=1", "multipart/form-data; boundary=x"],
    ["amount=1&amount=2", form],
    ["amount=%00", form],
    ["x%00=1", form],
  ];
  for (const [text, type] of bodies) expect(() => press(text, type), text).toThrow(/not what|NUL/);
  expect(() => pressIn(form, Buffer.from([0x61, 0x3d, 0xff]))).toThrow(/not what/);
});
