import { sha256 } from "@/lib/platform/crypto";

/** A browser as it shows itself to one button: enough to know a second press for some seconds, and no name. */
export const visitorOf = (buttonId: string, address: string, headers: Headers): string =>
  sha256(
    [buttonId, address, headers.get("user-agent") ?? "", headers.get("accept-language") ?? ""].join(
      "\n",
    ),
  );
