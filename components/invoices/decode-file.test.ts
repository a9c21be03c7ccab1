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

test("what is no UTF-8 is the Windows-1252 of older Excel", () => {
  expect(decodeFile(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x42, 0x94]))).toBe(
    "Café “B”",
  );
});
