import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import type { World } from "./people";
import { routes } from "./routes";

type Entry = { exportedName: string; filename: string; workers: Record<string, unknown> };

/** Every server action of the build with its id and the pages that know it. */
export function builtActions() {
  const manifest = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as { node: Record<string, Entry> };
  return Object.entries(manifest.node).map(([id, { exportedName, workers }]) => {
    const [page = ""] = Object.keys(workers).map((one) => one.replace(/^app/, ""));
    return { id, name: exportedName, page };
  });
}
export type Action = ReturnType<typeof builtActions>[number];

/** What an action answered: `ok`, the code of its refusal, or the status when it never ran. */
export async function press(
  who: APIRequestContext,
  { id, page }: Action,
  {
    world,
    input,
    headers = {},
  }: { world: World; input: unknown; headers?: Record<string, string> },
): Promise<string> {
  const answer = await who.post(routes[page]?.path(world) ?? "/login", {
    headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8", ...headers },
    data: JSON.stringify([input]),
  });
  const text = await answer.text();
  const [, ok, code] = /"ok":(true|false)(?:,"code":"([a-z-]+)")?/.exec(text) ?? [];
  if (ok) return ok === "true" ? "ok" : (code ?? "?");
  return answer.headers()["x-action-redirect"]
    ? `to ${answer.headers()["x-action-redirect"]}`
    : String(answer.status());
}

type Expected = {
  input: (w: World) => unknown;
  anonymous: string;
  /** The owner of business B, with the ids of business A. */
  stranger: string;
  /** Somebody of business A whose role does not hold the permission. */
  lower: string;
};

const reason = "for the test";
const no = { anonymous: "unauthenticated", stranger: "forbidden", lower: "forbidden" };
const elsewhere = { ...no, stranger: "not-found" };
const a = (w: World) => ({ merchantId: w.a.id });
const card = (w: World) => ({ cardId: w.a.cardId, reason });
const button = (w: World) => ({ buttonId: w.a.buttonId });
const cards = (w: World) => ({ cardIds: [w.a.cardId], reason });
const view = { list: "invoices" } as const;
const user = (w: World) => ({ userId: w.a.cashier.userId });
const campaign = (w: World) => ({ campaignId: w.campaignId });
const key = "a-key-of-the-test";
const apiKey = "0123456789012345678901234567890123456789";
const facts = { name: "Shop", town: "Kingston", country: "JM", timeZone: "America/Jamaica" };

/** Every action by name with an input about business A. Open ones say so by what they answer. */
export const expected: Record<string, Expected> = {
  signOutAction: {
    input: () => undefined,
    ...{ anonymous: "to /login;push", stranger: "to /login;push", lower: "to /login;push" },
  },
  signOutEverywhereAction: {
    input: () => undefined,
    ...{ anonymous: "to /login;push", stranger: "to /login;push", lower: "to /login;push" },
  },
  acceptInvitationAction: {
    input: () => ({ token: "none" }),
    ...{ anonymous: "not-found", stranger: "not-found", lower: "not-found" },
  },
  askResetAction: {
    input: () => ({ email: "nobody@example.com" }),
    ...{ anonymous: "ok", stranger: "ok", lower: "ok" },
  },
  resetPasswordAction: {
    input: () => ({ token: "none", password: "long enough to pass" }),
    ...{ anonymous: "not-found", stranger: "not-found", lower: "not-found" },
  },
  changePasswordAction: {
    input: () => ({ current: "wrong", password: "long enough to pass" }),
    ...{ anonymous: "unauthenticated", stranger: "invalid", lower: "invalid" },
  },
  chooseLanguageAction: {
    input: () => ({ locale: "en-JM" }),
    ...{ anonymous: "unauthenticated", stranger: "ok", lower: "ok" },
  },
  inviteUserAction: {
    input: (w) => ({ ...a(w), email: "x@example.com", role: "cashier" }),
    ...elsewhere,
  },
  revokeInvitationAction: { input: (w) => ({ invitationId: w.a.invitationId }), ...elsewhere },
  grantRoleAction: { input: (w) => ({ ...a(w), ...user(w), role: "manager" }), ...elsewhere },
  revokeRoleAction: { input: (w) => ({ ...a(w), ...user(w), role: "cashier" }), ...elsewhere },
  makeResetLinkAction: { input: user, ...no },
  disableUserAction: { input: user, ...no },
  enableUserAction: { input: user, ...no },
  verifyAuditAction: { input: () => ({}), ...no },
  registerMerchantAction: { input: () => ({ ...facts, currency: "JMD" }), ...no },
  updateMerchantAction: { input: (w) => ({ ...a(w), ...facts }), ...no },
  connectStoreAction: {
    input: (w) => ({ ...a(w), baseUrl: process.env.BTCPAY_URL, apiKey }),
    ...elsewhere,
  },
  disconnectStoreAction: { input: a, ...elsewhere },
  askGrantAction: { input: (w) => ({ ...a(w), baseUrl: process.env.BTCPAY_URL }), ...elsewhere },
  acceptGrantAction: { input: (w) => ({ ...a(w), grantId: "grt_none" }), ...elsewhere },
  createInvoiceAction: {
    input: (w) => ({ ...a(w), currency: "JMD", amount: "10", idempotencyKey: key }),
    ...elsewhere,
  },
  addNoteAction: {
    input: (w) => ({ invoiceId: w.a.invoiceId, text: reason, idempotencyKey: key }),
    ...elsewhere,
    lower: "ok",
  },
  markInvoiceAction: { input: (w) => ({ invoiceId: w.a.invoiceId, as: "invalid" }), ...elsewhere },
  refundInvoiceAction: {
    input: (w) => ({
      ...{ invoiceId: w.a.invoiceId, variant: "full", reason },
      ...{ rate: "then", to: "link", idempotencyKey: key },
    }),
    ...elsewhere,
  },
  acceptAttentionAction: { input: () => ({ itemId: "att_none", why: reason }), ...elsewhere },
  keepAttentionAction: { input: () => ({ itemId: "att_none", why: reason }), ...elsewhere },
  askRestAction: { input: () => ({ itemId: "att_none" }), ...elsewhere },
  approveRefundAction: { input: () => ({ refundId: "rfd_none" }), ...elsewhere },
  cancelRefundAction: { input: () => ({ refundId: "rfd_none" }), ...elsewhere },
  sendClaimAction: { input: () => ({ refundId: "rfd_none" }), ...elsewhere },
  setRefundLimitAction: { input: (w) => ({ ...a(w), limit: "1000" }), ...elsewhere },
  setTaxProfileAction: {
    input: (w) => ({ ...a(w), trn: "123-456-789", address: "Kingston" }),
    ...elsewhere,
  },
  setTaxRateAction: {
    input: (w) => ({ ...a(w), fromDay: "2026-01-01", percent: "15" }),
    ...elsewhere,
  },
  removeTaxRateAction: { input: (w) => ({ ...a(w), fromDay: "2026-01-01" }), ...elsewhere },
  sendReceiptAction: {
    input: (w) => ({
      receiptId: w.a.receiptId,
      email: "keisha@example.com",
      idempotencyKey: key,
    }),
    ...elsewhere,
  },
  voidInvoicesAction: {
    input: (w) => ({ ...a(w), invoiceIds: [w.a.invoiceId] }),
    ...elsewhere,
  },
  createTillAction: { input: (w) => ({ ...a(w), name: "Mine" }), ...elsewhere },
  changeTillAction: { input: (w) => ({ tillId: w.a.tillId, name: "Mine" }), ...elsewhere },
  saveItemAction: { input: (w) => ({ ...a(w), name: "Mine", price: "1" }), ...elsewhere },
  uploadBatchAction: {
    input: (w) => ({ ...a(w), text: "amount\n10", idempotencyKey: key }),
    ...elsewhere,
  },
  confirmBatchAction: { input: () => ({ batchId: "bat_none", count: 1 }), ...elsewhere },
  stopBatchAction: { input: () => ({ batchId: "bat_none" }), ...elsewhere },
  retryBatchAction: { input: () => ({ batchId: "bat_none" }), ...elsewhere },
  createRequestAction: {
    input: (w) => ({
      ...{ ...a(w), kind: "once", title: "Rent", currency: "JMD", amount: "10" },
      idempotencyKey: key,
    }),
    ...elsewhere,
  },
  editRequestAction: {
    input: () => ({ requestId: "req_none", title: "Rent", amount: "10" }),
    ...elsewhere,
  },
  archiveRequestAction: {
    input: () => ({ requestId: "req_none", archived: true }),
    ...elsewhere,
  },
  askReminderAction: {
    input: () => ({ requestId: "req_none", idempotencyKey: key }),
    ...elsewhere,
  },
  startPaymentAction: {
    input: () => ({ code: "no-such-code", payerKey: key }),
    ...{ anonymous: "not-found", stranger: "not-found", lower: "not-found" },
  },
  stopRemindersAction: {
    input: () => ({ code: "no-such-code" }),
    ...{ anonymous: "not-found", stranger: "not-found", lower: "not-found" },
  },
  createButtonAction: {
    input: (w) => ({
      ...{ ...a(w), kind: "fixed", name: "Box", label: "Pay", look: "green" },
      ...{ currency: "JMD", amount: "5", idempotencyKey: key },
    }),
    ...elsewhere,
  },
  changeButtonAction: {
    input: (w) => ({ ...button(w), name: "Box", label: "Pay", look: "green", amount: "500" }),
    ...elsewhere,
  },
  pauseButtonAction: { input: (w) => ({ ...button(w), paused: true }), ...elsewhere },
  showKeyAction: { input: button, ...elsewhere },
  signOrderAction: {
    input: (w) => ({ ...button(w), orderNumber: "A-1", amount: "5" }),
    ...elsewhere,
  },
  issueCardAction: {
    input: (w) => ({ issuerMerchantId: w.a.id, sats: "5", idempotencyKey: key }),
    ...no,
  },
  retryIssueAction: { input: card, ...no },
  renewLinkAction: { input: card, ...no },
  holdCardAction: { input: card, ...no },
  releaseCardAction: { input: card, ...no },
  holdCardsAction: { input: cards, ...no },
  releaseCardsAction: { input: cards, ...no },
  saveViewAction: {
    input: (w) => ({ ...a(w), ...view, name: "Mine", query: "q=x", shared: true }),
    ...elsewhere,
  },
  removeViewAction: {
    input: () => ({ viewId: "view_none" }),
    ...{ ...elsewhere, lower: "not-found" },
  },
  setDefaultViewAction: {
    input: (w) => ({ ...a(w), ...view, viewId: "view_none" }),
    ...{ ...elsewhere, lower: "not-found" },
  },
  askProofAction: { input: () => ({}), ...no },
  retryJobAction: { input: (w) => ({ jobId: w.jobId }), ...no },
  startCampaignAction: { input: () => ({ name: "Mine", rate: "10", budget: "1000" }), ...no },
  pauseCampaignAction: { input: campaign, ...no },
  resumeCampaignAction: { input: campaign, ...no },
  endCampaignAction: { input: campaign, ...no },
};
