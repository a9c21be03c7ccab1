import { createButton } from "@/lib/buttons/create-button";
import type { Shop } from "./shops";

type Wish = Omit<
  Parameters<typeof createButton>[1],
  "merchantId" | "currency" | "idempotencyKey" | "look" | "label"
> & { look?: "green" | "dark" | "light"; label?: string };

/** What the owner put on the shop's own site: a box at a price, a tip, and a gift of any size. */
const wishes: Wish[] = [
  {
    ...{ kind: "fixed", name: "Juice box for six", amount: "4800" },
    ...{ description: "Six bottles of the day, picked up at the bar" },
    returnAddress: "https://calabash.example.com/thanks",
  },
  {
    ...{ kind: "custom", name: "Tip for the team", amount: "500", min: "100" },
    ...{ label: "Leave a tip", look: "light" },
  },
  {
    ...{ kind: "slider", name: "Gift voucher", amount: "5000" },
    ...{ min: "1000", max: "20000", step: "500", label: "Buy a voucher", look: "dark" },
    origins: "https://calabash.example.com",
  },
];

/** Through the console's own command; the same demo makes the same. */
export async function putUpButtons({ owner, merchantId, currency }: Shop): Promise<void> {
  const { id, name, email } = owner;
  const actor = {
    ...{ id, name, email, kind: "user" as const },
    grants: [{ merchantId, role: "owner" as const }],
  };
  for (const [place, wish] of wishes.entries())
    await createButton(actor, {
      ...{ look: "green", label: "Pay with bitcoin", ...wish, merchantId, currency },
      idempotencyKey: `demo-button-${place}`,
    });
}
