import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { connections } from "./schema";
import { sealFor } from "./sealed";

/** Keeps the secret BTCPay gave for the webhook just registered. Refuses when the store has left meanwhile. */
export const saveWebhook = command({
  name: "btcpay.save-webhook",
  permission: "btcpay:apply",
  input: z.object({
    merchantId: z.string(),
    webhookPath: z.string(),
    webhookId: z.string(),
    secret: z.string().min(1),
  }),
  redact: ["secret", "webhookPath"],
  async run({ tx, scope, about }, { merchantId, webhookPath, webhookId, secret }) {
    narrow(scope, merchantId);
    about(merchantId, merchantId);
    const saved = await tx
      .update(connections)
      .set({ webhookId, webhookSecretSealed: sealFor(merchantId, "webhook_secret", secret) })
      .where(
        and(
          eq(connections.merchantId, merchantId),
          eq(connections.webhookPath, webhookPath),
          isNull(connections.leftAt),
        ),
      )
      .returning({ merchantId: connections.merchantId });
    if (saved.length === 0)
      throw new Refusal("conflict", "The store was disconnected while its webhook was registered.");
  },
});
