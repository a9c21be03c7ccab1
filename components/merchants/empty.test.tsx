import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { MerchantsEmpty } from "./merchants-empty";
import { NoStore } from "./no-store";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/merchants/actions", () => ({ registerMerchantAction: () => undefined }));

const acts = (markup: string) => markup.match(/<(a|button)\b/g) ?? [];

test("without a business the first is registered here by who may, and a search is left by all", () => {
  const drawn = (text: string | undefined, mayRegister: boolean) =>
    renderToStaticMarkup(<MerchantsEmpty {...{ text, mayRegister }} />);
  expect(acts(drawn(undefined, true))).toEqual(["<button"]);
  expect(acts(drawn(undefined, false))).toEqual([]);
  expect(drawn(undefined, false)).toContain("A Flash admin registers them.");
  for (const mayRegister of [true, false]) {
    expect(drawn("mango", mayRegister)).toContain("“mango”");
    expect(acts(drawn("mango", mayRegister))).toEqual(["<a"]);
  }
});

test("without a store it is said what waits for one, and who connects it", () => {
  const drawn = (programme: boolean, mayConnect: boolean) =>
    renderToStaticMarkup(
      <NoStore {...{ programme, mayConnect }} connectHref="/b/x/settings/connect" />,
    );
  expect(drawn(false, true)).toContain("invoices wait");
  expect(drawn(true, true)).toContain("no Flashcard can be loaded");
  expect(acts(drawn(false, true))).toEqual(["<a"]);
  expect(acts(drawn(false, false))).toEqual([]);
  expect(drawn(false, false)).toContain("An owner of the business or a Flash admin connects it.");
});
