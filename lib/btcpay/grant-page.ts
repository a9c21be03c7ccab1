import { escaped, plainPage } from "@/lib/access/doors/plain-page";
import type { Translator } from "@/lib/platform/i18n/translator";

/** What somebody reads who comes back from BTCPay with a key that was not taken; `why` is in their language. */
export const grantRefusedPage = (why: string, t: Translator): string =>
  plainPage(
    t,
    t("The store was not connected."),
    `<p>${escaped(why)}</p>
<p><a href="/">${escaped(t("Go to home"))}</a></p>`,
  );
