import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { AuditEmpty } from "./audit-empty";
import { NoMembers } from "./no-members";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/access/actions", () => ({ inviteUserAction: () => undefined }));

const acts = (markup: string) => markup.match(/<(a|button)\b/g) ?? [];

test("a business without people asks for its owner once, and only who may invites", () => {
  const drawn = (alone: boolean, mayInvite: boolean) =>
    renderToStaticMarkup(<NoMembers merchantId="ten_1" {...{ alone, mayInvite }} />);
  expect(drawn(true, true)).toContain("Invite the owner first");
  expect(acts(drawn(true, true))).toEqual(["<button"]);
  expect(acts(drawn(true, false))).toEqual([]);
  expect(drawn(true, false)).toContain("A Flash admin invites the owner first.");
  expect(acts(drawn(false, true))).toEqual([]);
  expect(drawn(false, true)).toContain("Nobody has joined yet.");
});

test("the log offers to drop filters only where there are some", () => {
  const drawn = (filtered: boolean) => renderToStaticMarkup(<AuditEmpty filtered={filtered} />);
  expect(drawn(true)).toContain('href="/admin/audit?view=all"');
  expect(acts(drawn(false))).toEqual([]);
});
