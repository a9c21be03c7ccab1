import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { type Posting, postMany } from "@/lib/ledger/steps";

/** A posting of the past, and who wants to know its journal. */
export type Entry = { posting: Posting; keep?: (journalId: string) => void };

/** Every tap opens an account, and what a call opens is read again for each: small calls are quicker there. */
const perCall = { programme: 80, merchant: 250 };
const perTransaction = 2000;

const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries
    .map((entry, index) => ({ entry, index, at: entry.posting.eventAt.getTime() }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ entry }) => entry);

async function postSome(entries: readonly Entry[], atOnce: number): Promise<void> {
  await unaudited(systemScope("btcpay:apply"), async (tx) => {
    for (let at = 0; at < entries.length; at += atOnce) {
      const some = entries.slice(at, at + atOnce);
      const posted = await postMany(
        tx,
        some.map(({ posting }) => posting),
      );
      for (const [index, { journalId }] of posted.entries()) some[index]?.keep?.(journalId);
    }
  });
}

/** Posts everything in the order in which it happened; answers how many journals. */
export async function postPast(
  entries: readonly Entry[],
  whose: keyof typeof perCall,
): Promise<number> {
  const sorted = inOrder(entries);
  for (let at = 0; at < sorted.length; at += perTransaction)
    await postSome(sorted.slice(at, at + perTransaction), perCall[whose]);
  return sorted.length;
}
