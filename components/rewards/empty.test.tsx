import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { AwardsEmpty } from "./awards-empty";
import { NoCampaign } from "./no-campaign";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/rewards/actions", () => ({ resumeCampaignAction: () => undefined }));

const acts = (markup: string) => markup.match(/<(a|button)\b/g) ?? [];
const none = (paused: { id: string; name: string } | undefined, mayManage: boolean) =>
  renderToStaticMarkup(<NoCampaign {...{ paused, mayManage }} base="/b/all" />);

test("without a campaign there is one thing to do, for who may do it", () => {
  expect(none(undefined, true)).toContain('href="/b/all/rewards/new"');
  expect(acts(none(undefined, true))).toHaveLength(1);
  expect(none(undefined, false)).toContain("Flash starts them");
  expect(acts(none(undefined, false))).toEqual([]);
});

test("a paused campaign is resumed from where it is missed", () => {
  const markup = none({ id: "cmp_1", name: "Two back" }, true);
  expect(markup).toContain("Two back is paused");
  expect(acts(markup)).toEqual(["<button"]);
  expect(markup).not.toContain("rewards/new");
});

test("points that nobody got yet lead to a sale only while some would be given", () => {
  const drawn = (running: boolean, mayCreate: boolean) =>
    renderToStaticMarkup(<AwardsEmpty {...{ running, mayCreate }} base="/b/x" />);
  expect(drawn(true, true)).toContain('href="/b/x/invoices/new"');
  expect(acts(drawn(true, false))).toEqual([]);
  expect(acts(drawn(false, true))).toEqual([]);
  expect(drawn(false, true)).toContain("Only while a campaign runs");
});
