import { createHmac } from "node:crypto";
import { unix } from "@/lib/btcpay/regtest/clock";
import { hex, sha256, unhex } from "@/lib/btcpay/regtest/ids";
import { encodeBolt11 } from "./bolt11";

export type Issue = {
  /** Hex private key of the store's node. */
  nodeKey: string;
  /** What the preimage is derived from: the same label gives the same payment hash. */
  label: string;
  msat: bigint | null;
  description: string;
  createdAt: Date;
  expiresAt: Date;
};

export type Issued = { bolt11: string; paymentHash: string; preimage: string };

/** A node's secret for one label, so that it need not be kept to be known again. */
export function preimageOf(nodeKey: string, label: string): Issued["preimage"] {
  return createHmac("sha256", unhex(nodeKey)).update(label).digest("hex");
}

export const hashOf = (preimage: string): string => hex(sha256(unhex(preimage)));

export function issueBolt11(issue: Issue): Issued {
  const preimage = preimageOf(issue.nodeKey, issue.label);
  const paymentHash = hashOf(preimage);
  const bolt11 = encodeBolt11(
    {
      msat: issue.msat,
      paymentHash: unhex(paymentHash),
      paymentSecret: sha256(`secret:${preimage}`),
      description: issue.description,
      timestamp: unix(issue.createdAt),
      expirySeconds: Math.max(1, unix(issue.expiresAt) - unix(issue.createdAt)),
    },
    unhex(issue.nodeKey),
  );
  return { bolt11, paymentHash, preimage };
}
