import { expect, test } from "vitest";
import { decodeFile } from "./decode-file";

const text = "descripción;monto\r\nCafé “Blue”;2,50";
const bytes = (encoding: BufferEncoding, mark: number[] = []) =>
  new Uint8Array([...mark, ...Buffer.from(text, encoding)]);

test("UTF-8 and UTF-16 with their marks, and UTF-8 without one", () => {
  expect(decodeFile(bytes("utf8"))).toBe(text);
  expect(decodeFile(bytes("utf8", [0xef, 0xbb, 0xbf]))).toBe(text);
  expect(decodeFile(bytes("utf16le", [0xff, 0xfe]))).toBe(text);
});

test("what is no UTF-8 is what older Excel writes for Western Europe and the Americas", () => {
  expect(decodeFile(new Uint8Array(Buffer.from("Piñata, café", "latin1")))).toBe("Piñata, café");
});
