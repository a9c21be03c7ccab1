import { rawBody } from "@/lib/access/doors/request";
import { maxWebhookBytes, receiveWebhook } from "@/lib/btcpay/webhook";
import { Refusal } from "@/lib/platform/errors";

const empty = (status: number): Response =>
  new Response(null, { status, headers: status === 503 ? { "retry-after": "10" } : {} });

/** BTCPay's deliveries: the signature over the raw bytes is the only key to this door. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ path: string }> },
): Promise<Response> {
  const { path } = await params;
  const signature = request.headers.get("btcpay-sig");
  try {
    const body = await rawBody(request, maxWebhookBytes);
    return empty(await receiveWebhook({ path, signature, body }));
  } catch (error) {
    return empty(error instanceof Refusal ? 413 : 503);
  }
}
