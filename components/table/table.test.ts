import { expect, test } from "vitest";
import { addressOf, changed } from "./address";
import { type ChoiceColumn, chosenKeys, colsOf, columnsInView } from "./columns";
import { readDensity } from "./density";
import { neighbours } from "./peek-links";
import { nothingPicked, pick, pickAll } from "./picking";
import { sumsOf } from "./sums";
import { viewsAt } from "./views";

const columns: ChoiceColumn[] = [
  { key: "state", header: "State", phone: "state" },
  { key: "name", header: "Name", fixed: true, phone: "title" },
  { key: "place", header: "Place", from: "lg" },
  { key: "mail", header: "E-mail", extra: true, from: "md" },
];
const keysInView = (cols: string | undefined) =>
  columnsInView(columns, cols).map(({ key, from }) => (from ? `${key} from ${from}` : key));

test("without a choice the usual columns show from the width each is made for", () => {
  expect(keysInView(undefined)).toEqual(["state", "name", "place from lg"]);
  expect(colsOf(columns, ["place", "state"])).toBeUndefined();
});

test("a chosen column shows at any width; a hidden one keeps its place on phones", () => {
  expect(keysInView("mail")).toEqual(["state from never", "name", "mail"]);
  expect(colsOf(columns, ["mail"])).toBe("mail");
  expect(colsOf(columns, ["mail", "state", "bogus", "name"])).toBe("state,mail");
});

test("everything may be hidden that can be, and unknown names are nothing", () => {
  expect(colsOf(columns, [])).toBe("none");
  expect(chosenKeys(columns, "none")).toEqual([]);
  expect(chosenKeys(columns, "mail,bogus,name")).toEqual(["mail"]);
});

test("an address without parameters names the whole list", () => {
  expect(addressOf("/b/x/invoices", { q: undefined, view: "" })).toBe("/b/x/invoices?view=all");
  expect(addressOf("/b/x/invoices", { q: "a&b" })).toBe("/b/x/invoices?q=a%26b");
  expect(changed("/i?q=a&cols=mail", "cols", undefined)).toBe("/i?q=a");
  expect(changed("/i", "cols", "a,b")).toBe("/i?cols=a%2Cb");
});

test("rows are high unless the cookie says otherwise", () => {
  expect([undefined, "", "tiny", "compact"].map(readDensity)).toEqual([
    ...["comfortable", "comfortable", "comfortable", "compact"],
  ]);
});

test("a range takes what lies between, either way, and lets it go again", () => {
  const order = ["a", "b", "c", "d", "e"];
  const one = pick(nothingPicked, "d", order);
  const range = pick(one, "b", order, true);
  expect(range).toEqual({ ids: ["b", "c", "d"], last: "b" });
  expect(pick(range, "c", order, true).ids).toEqual(["d"]);
  expect(pick(range, "c", order).ids).toEqual(["b", "d"]);
  expect(pick(nothingPicked, "c", order, true).ids).toEqual(["c"]);
  expect(pick(range, "gone", order)).toEqual(range);
});

test("all shown, then none", () => {
  const order = ["a", "b"];
  const all = pickAll(pick(nothingPicked, "a", order), order);
  expect(all.ids).toEqual(order);
  expect(pickAll(all, order).ids).toEqual([]);
});

test("sums keep currencies apart", () => {
  expect(
    sumsOf([
      { amount: 5n, asset: "JMD/2" },
      { amount: 1n, asset: "USD/2" },
      { amount: 7n, asset: "JMD/2" },
    ]),
  ).toEqual([
    { amount: 12n, asset: "JMD/2" },
    { amount: 1n, asset: "USD/2" },
  ]);
});

const view = { name: "", shared: false, own: true, first: false };
const saved = [
  { ...view, id: "a", query: "q=x" },
  { ...view, id: "b", query: "q=x" },
];

test("of two views that hold the same, the one that was opened shows", () => {
  expect(viewsAt(saved, "q=x", "b").showing?.id).toBe("b");
  expect(viewsAt(saved, "q=x", undefined).showing?.id).toBe("a");
});

test("a view stays known after a filter was changed, until another one shows", () => {
  expect(viewsAt(saved, "q=y", "b")).toMatchObject({ showing: undefined, origin: { id: "b" } });
  expect(viewsAt(saved, "q=y", "gone")).toEqual({ showing: undefined, origin: undefined });
});

test("a row's neighbours are those shown; a row of another page has none", () => {
  expect(neighbours(["a", "b", "c"], "b")).toEqual({ before: "a", after: "c" });
  expect(neighbours(["a", "b"], "b")).toEqual({ before: "a", after: undefined });
  expect(neighbours(["a"], "z")).toEqual({ before: undefined, after: undefined });
});
