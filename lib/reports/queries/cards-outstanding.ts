import "server-only";
import { and, count, desc, eq, ne, sql, sum } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { read } from "@/lib/access/read";
import { cards } from "@/lib/cards/schema";
import { accounts, balances } from "@/lib/ledger/schema";
import type { HomeScope } from "./turnover";

/**
 * Millisatoshi owed to holders of the Flashcards these businesses issued, and how many cards hold them.
 * The money is in the programme's books, which a business may not read: only the sum leaves here.
 */
export async function sumOutstanding(scope: HomeScope): Promise<{ msat: bigint; cards: number }> {
  const [row] = await read(systemScope("home:read"), (reader) =>
    reader
      .select({ msat: sum(balances.posted), cards: count() })
      .from(accounts)
      .innerJoin(
        balances,
        and(eq(balances.merchantId, accounts.merchantId), eq(balances.accountId, accounts.id)),
      )
      .innerJoin(
        cards,
        and(eq(sql`'card:' || ${cards.id}`, accounts.code), within(scope, cards.issuerMerchantId)),
      )
      .where(and(eq(accounts.family, "card"), ne(balances.posted, 0n))),
  );
  return { msat: BigInt(row?.msat ?? 0), cards: row?.cards ?? 0 };
}

/** The same, card by card, fullest first, each with what all cards hold together, shown or not. */
export const listOutstanding = (scope: HomeScope, take: number) =>
  read(systemScope("home:read"), (reader) =>
    reader
      .select({
        ...{ id: cards.id, number: cards.number, msat: balances.posted },
        allMsat: sql<string>`sum(${balances.posted}) over ()`,
        allCards: sql<string>`count(*) over ()`,
      })
      .from(accounts)
      .innerJoin(
        balances,
        and(eq(balances.merchantId, accounts.merchantId), eq(balances.accountId, accounts.id)),
      )
      .innerJoin(
        cards,
        and(eq(sql`'card:' || ${cards.id}`, accounts.code), within(scope, cards.issuerMerchantId)),
      )
      .where(and(eq(accounts.family, "card"), ne(balances.posted, 0n)))
      .orderBy(desc(balances.posted), cards.number)
      .limit(take),
  );
