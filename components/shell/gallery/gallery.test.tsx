import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { refundStatuses } from "@/lib/invoices/refunds/schema";
import { listSampleOf } from "./list-sample";
import { ListSpecimens } from "./list-specimens";
import { RefundSpecimens } from "./refund-specimens";
import { SkeletonSpecimens } from "./skeleton-specimens";
import { WorkSpecimens } from "./work-specimens";

vi.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: () => undefined, push: () => undefined }),
  usePathname: () => "/admin/system/components",
  useSearchParams: () => new URLSearchParams(),
}));

test("there is a specimen of a refund in every state there is", () => {
  const markup = renderToStaticMarkup(<RefundSpecimens />);
  const states = [...markup.matchAll(/data-refund="([^"]+)"/g)].map(([, state]) => state);
  expect(states.toSorted()).toEqual(refundStatuses.toSorted());
});

test("the sample list follows its address", () => {
  const drawn = (address: Parameters<typeof listSampleOf>[0], density = "comfortable" as const) =>
    renderToStaticMarkup(<ListSpecimens {...listSampleOf(address)} density={density} />);
  const rows = (markup: string) => markup.match(/data-row="/g)?.length ?? 0;
  expect(rows(drawn({}))).toBe(6);
  expect(rows(drawn({ state: "warn" }))).toBe(1);
  expect(drawn({ state: "warn" })).toMatch(/aria-current="page"[^>]*>(?:<[^>]+>)*Part paid/);
  expect(drawn({ state: "nothing" })).toContain("No invoice is in this view.");
  expect(drawn({ state: "warn", cols: "amount" })).toContain("Save view");
  expect(listSampleOf({ state: ["a", "b"], open: "<b>" })).toEqual({});
});

test("first steps are drawn until they are put away, and skeletons always", () => {
  const drawn = (stepsHidden: boolean) =>
    renderToStaticMarkup(<WorkSpecimens stepsHidden={stepsHidden} />);
  expect(drawn(false).match(/role="progressbar"/g)).toHaveLength(2);
  expect(drawn(true)).not.toContain("progressbar");
  expect(renderToStaticMarkup(<SkeletonSpecimens />)).toContain('class="skeleton');
});
