import fc from "fast-check";
import { expect, test } from "vitest";
import { cellText, csvCell, parseCsv } from "./csv";

const cells = (text: string) => parseCsv(text).rows.map((row) => row.cells);

test.each([
  [
    "a,b\n1,2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a,b\r\n1,2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a;b\r1;2,50",
    [
      ["a", "b"],
      ["1", "2,50"],
    ],
  ],
  [
    "a\tb\n1\t2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "\uFEFFa,b\n1,",
    [
      ["a", "b"],
      ["1", ""],
    ],
  ],
  [
    "sep=;\r\na;b\r\n1;2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    '"a,b",c\n"say ""yes""","two\r\nlines"',
    [
      ["a,b", "c"],
      ['say "yes"', "two\r\nlines"],
    ],
  ],
  [
    'a,b\n5" pipe,""',
    [
      ["a", "b"],
      ['5" pipe', ""],
    ],
  ],
])("%j is read", (text, rows) => {
  expect(cells(text)).toEqual(rows);
});

test("empty rows are left out and counted, and a line break inside a cell makes no row", () => {
  const { rows } = parseCsv('a,b\n\n"1\n2",x\n , \n3,4\n\n');
  expect(rows.map(({ number }) => number)).toEqual([1, 3, 5]);
});

test("a quotation mark that is not closed, or closed too early, is named by its row", () => {
  expect(() => parseCsv('a,b\n1,2\n"3,4\n')).toThrow(/^Row 3: .* never closed$/);
  expect(() => parseCsv('a,b\n"1"x,2\n')).toThrow(/^Row 2: after a closing/);
});

test("nothing is nothing", () => {
  expect(parseCsv("").rows).toEqual([]);
  expect(parseCsv("\uFEFF\r\n\r\n").rows).toEqual([]);
});

test("whatever cells are written come back, formulas too", () => {
  const cell = fc.string({ unit: "grapheme" }).filter((text) => !text.startsWith("'"));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const file = rows.map((row) => `x,${row.map(csvCell).join(",")}\r\n`).join("");
      const read = parseCsv(`x,y,z\n${file}`).rows.slice(1);
      expect(read.map((row) => row.cells.slice(1).map(cellText))).toEqual(
        rows.map((row) => row.map((one) => one.trim())),
      );
    }),
  );
});
