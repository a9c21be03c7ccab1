import { createRequest } from "@/lib/requests/create-request";
import type { Shop } from "./shops";

const day = 86_400_000;
type Wish = Omit<Parameters<typeof createRequest>[1], "merchantId" | "currency" | "idempotencyKey">;

/** What the owner asks for by a link today: from one payer, in parts, and from whoever comes. */
const wishes = (now: Date): Wish[] => [
  {
    ...{ kind: "once", title: "Catering for Saturday", amount: "18500", partial: true },
    ...{ dueDay: new Date(now.getTime() + 5 * day).toISOString().slice(0, 10) },
    note: "Half now, the rest at the door. Ice and cups are included.",
  },
  {
    ...{ kind: "once", title: "Juice cart for the school fair", amount: "42000", closes: true },
    ...{ dueDay: new Date(now.getTime() + 12 * day).toISOString().slice(0, 10) },
    ...{ payerEmail: "fair@hillside.example.com", remind: true },
  },
  { kind: "reusable", title: "Juice-making class, one place", amount: "3500" },
];

/** Through the console's own command; the same demo asks for the same. */
export async function askByLink({ owner, merchantId, currency }: Shop, now: Date): Promise<void> {
  const { id, name, email } = owner;
  const actor = {
    ...{ id, name, email, kind: "user" as const },
    grants: [{ merchantId, role: "owner" as const }],
  };
  for (const [place, wish] of wishes(now).entries())
    await createRequest(actor, {
      ...{ ...wish, merchantId, currency },
      idempotencyKey: `demo-request-${place}`,
    });
}
