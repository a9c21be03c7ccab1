import { translatorFor } from "@/lib/access/doors/language";
import { htmlAnswer } from "@/lib/access/doors/plain-page";
import { publicEndpoint } from "@/lib/access/doors/public";
import { rawBody } from "@/lib/access/doors/request";
import { tenantById } from "@/lib/access/tenants";
import { grantRefusedPage } from "@/lib/btcpay/grant-page";
import { receiveGrant } from "@/lib/merchants/receive-grant";
import { env } from "@/lib/platform/env";
import { Refusal, refusals } from "@/lib/platform/errors";
import { said } from "@/lib/platform/i18n/said";

/** BTCPay's consent page posts its key here from another site; only the one-time state is believed. */
export const POST = publicEndpoint("merchants.receive-grant", async (request, _params, actor) => {
  const form = new URLSearchParams((await rawBody(request, 16 * 1024)).toString("utf8"));
  const state = new URL(request.url).searchParams.get("state") ?? "";
  try {
    const apiKey = form.get("apiKey") ?? "";
    const { grantId, merchantId } = await receiveGrant(actor, { state, apiKey });
    const slug = (await tenantById(merchantId))?.slug ?? "";
    const location = new URL(`/b/${slug}/settings/connect?grant=${grantId}`, env.AUTH_URL);
    return new Response(null, { status: 303, headers: { location: location.href } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const t = translatorFor(request);
    return htmlAnswer(grantRefusedPage(said(error.message, t), t), refusals[error.code]);
  }
});
