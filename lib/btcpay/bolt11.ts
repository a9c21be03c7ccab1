import { decode } from "light-bolt11-decoder";
import { Refusal } from "@/lib/platform/errors";

export type DecodedInvoice = {
  paymentHash: string;
  /** Null when the payer chooses the amount. */
  msat: bigint | null;
  expiresAt: Date;
  description: string | null;
};

const defaultExpirySeconds = 3600;

/** Reads a BOLT11 invoice (lightning/bolts 11). Refuses text that is not one, or has a bad checksum. */
export function decodeBolt11(text: string): DecodedInvoice {
  const refuse = () => new Refusal("invalid", "This is not a Lightning invoice");
  const bare = text.trim().replace(/^lightning:/i, "");
  if (!/^ln(bc|tb|bcrt|tbs)[0-9a-z]{50,4000}$/i.test(bare)) throw refuse();
  const sections = sectionsOf(bare, refuse);
  const value = (name: string): unknown => sections.find((one) => one.name === name)?.value;
  const paymentHash = value("payment_hash");
  const timestamp = value("timestamp");
  if (typeof paymentHash !== "string" || typeof timestamp !== "number") throw refuse();
  const amount = value("amount");
  const expiry = value("expiry");
  const description = value("description");
  const lifetime = typeof expiry === "number" ? expiry : defaultExpirySeconds;
  return {
    paymentHash,
    msat: typeof amount === "string" ? BigInt(amount) : null,
    expiresAt: new Date((timestamp + lifetime) * 1000),
    description: typeof description === "string" ? description : null,
  };
}

type Section = { name: string; value?: unknown };
function sectionsOf(text: string, refuse: () => Refusal): Section[] {
  try {
    return decode(text.toLowerCase()).sections as Section[];
  } catch {
    throw refuse();
  }
}
