import "server-only";
import { inArray } from "drizzle-orm";
import { covers, type Scope } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { maskNumber } from "@/lib/cards/rules";
import { cards } from "@/lib/cards/schema";

/** Card numbers by id, masked for cards that the scope's businesses did not issue. */
export async function cardNumbers(
  scope: Scope<string>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read(scope, (r) =>
    r
      .select({ id: cards.id, number: cards.number, issuer: cards.issuerMerchantId })
      .from(cards)
      .where(inArray(cards.id, [...new Set(ids)])),
  );
  return new Map(
    rows.map(({ id, number, issuer }) => [id, covers(scope, issuer) ? number : maskNumber(number)]),
  );
}
