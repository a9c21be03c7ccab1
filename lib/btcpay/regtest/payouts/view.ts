import { unix } from "@/lib/btcpay/regtest/clock";
import { dec, decText } from "@/lib/btcpay/regtest/decimal";
import type { Fields } from "@/lib/btcpay/regtest/http/body";
import type { World } from "@/lib/btcpay/regtest/world";
import type { PayoutRow, PullPaymentRow } from "./records";

export function pullPaymentView(world: World, row: PullPaymentRow): Fields {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    currency: row.currency,
    amount: decText(dec(row.amount)),
    BOLT11Expiration: Number(row.bolt11_days),
    autoApproveClaims: row.auto_approve,
    archived: row.archived,
    viewLink: `${world.publicUrl}/pull-payments/${row.id}`,
    startsAt: unix(row.starts_at),
    expiresAt: row.expires_at === null ? null : unix(row.expires_at),
  };
}

export function payoutView(row: PayoutRow): Fields {
  return {
    id: row.id,
    revision: row.revision,
    pullPaymentId: row.pull_payment_id,
    date: unix(row.created_at),
    destination: row.destination,
    originalCurrency: row.original_currency,
    originalAmount: decText(dec(row.original_amount)),
    payoutCurrency: row.payout_currency,
    payoutAmount: row.payout_amount === null ? null : decText(dec(row.payout_amount)),
    payoutMethodId: row.method,
    state: row.state,
    paymentProof: row.proof,
    metadata: row.metadata,
  };
}
