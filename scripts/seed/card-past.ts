import type postgres from "postgres";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { programmeId } from "@/lib/access/tenants";
import { issuerK1 } from "@/lib/btcpay/regtest/cards/ntag424";
import { hex } from "@/lib/btcpay/regtest/ids";
import { ISSUER_KEY } from "@/lib/btcpay/regtest/issuer-key";
import { issuerOf } from "@/lib/cards/programming/steps";
import { cardEvents, cards, cardTaps } from "@/lib/cards/schema";
import { awards, campaigns, pointReturns } from "@/lib/rewards/schema";
import { postPast } from "./books";
import { loadEntry, openingEntry, tapEntries } from "./card-entries";
import { cardHistory, cardRow, tapRow } from "./card-rows";
import type { Past } from "./past";
import { loadRows } from "./tables";

type Sql = postgres.Sql<{ bigint: bigint }>;

/** The programme's side of a past: Flashcards, taps and points, in its books and as rows. Answers its journals. */
export async function loadCards(
  sql: Sql,
  { cards: plastic, rewards, returns }: Past,
  { since, now }: { since: Date; now: Date },
): Promise<number> {
  const k1 = hex(issuerK1(ISSUER_KEY));
  const issuer = await unaudited(systemScope("cards:program"), (tx) =>
    issuerOf(tx, programmeId, k1),
  );
  const taps = plastic.flatMap((card) => card.touches.map((touch) => tapRow(card, touch)));
  const loads = [openingEntry(plastic, since), ...plastic.map(loadEntry)];
  const entries = [...loads, ...taps.flatMap(tapEntries), ...rewards.entries];
  const journals = await postPast(entries, "programme");
  await loadRows(
    sql,
    cards,
    plastic.map((card) => cardRow(card, issuer, now)),
  );
  await loadRows(sql, cardEvents, plastic.flatMap(cardHistory));
  await loadRows(sql, cardTaps, taps);
  await loadRows(sql, campaigns, rewards.campaigns);
  await loadRows(sql, awards, rewards.awards);
  await loadRows(sql, pointReturns, returns);
  return journals;
}
