import { outcomeOf } from "@/lib/access/doors/outcome";
import { htmlAnswer } from "@/lib/access/doors/plain-page";
import { rawBody } from "@/lib/access/doors/request";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { addressOf } from "@/lib/access/sign-in/address";
import { countCall } from "@/lib/access/sign-in/throttle";
import { pressButton } from "@/lib/buttons/press-button";
import { refusedPress } from "@/lib/buttons/queries/refused-press";
import { buttonAddress } from "@/lib/buttons/rules/address";
import { mostFormBytes, pressIn } from "@/lib/buttons/rules/press-form";
import { visitorOf } from "@/lib/buttons/rules/visitor";
import { env } from "@/lib/platform/env";
import { Refusal, refusals } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ button: string }> };
/** Presses of one address in fifteen minutes: many phones share one. */
const mostPresses = 120;

const seeOther = (address: string): Response =>
  new Response(null, { status: 303, headers: { location: address, "cache-control": "no-store" } });

async function press({ headers, body }: Request, buttonId: string): Promise<string> {
  const form = pressIn(headers.get("content-type"), await rawBody({ body }, mostFormBytes));
  const address = addressOf(headers.get("x-forwarded-for"));
  if (!(await countCall("buy", address, mostPresses)))
    throw new Refusal("limit-reached", "Too many tries from here. Wait some minutes.");
  const { id } = await pressButton(systemActor, {
    ...{ ...form, buttonId, visitor: visitorOf(buttonId, address, headers) },
    ...{ origin: headers.get("origin"), referrer: headers.get("referer") },
  });
  return `${buttonAddress(env.AUTH_URL, buttonId)}?i=${id}`;
}

/** Where a payment button on any site is sent: the only door that takes a form from elsewhere. No session is read. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { button } = await params;
  try {
    return seeOther(await press(request, button));
  } catch (error) {
    const refused = outcomeOf(error, "buttons.press");
    const status = refused.code === "bug" ? 500 : refusals[refused.code];
    const nonce = request.headers.get("x-nonce") ?? "";
    const scope = systemScope("buttons:serve");
    const page = await refusedPress(scope, refused, { id: button, nonce }, await getT());
    return htmlAnswer(page, refused.code === "limit-reached" ? 429 : status);
  }
}

/** Who loads the address of the form again is led to the button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(buttonAddress(env.AUTH_URL, encodeURIComponent((await params).button)));
}
