import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import type { Proof } from "@/lib/ledger/queries/proofs";
import { accountName, proofNames } from "@/lib/ledger/rules";

const looks: Record<Proof["standing"], { tone: Tone; word: string }> = {
  holds: { tone: "good", word: "Holds" },
  broken: { tone: "bad", word: "Broken" },
  open: { tone: "info", word: "Open" },
};

/** The standing proofs, taken when the page is read. Give it inside Suspense: they read every entry. */
export async function ProofsPanel({ proofs }: { proofs: Promise<Proof[]> }) {
  const found = await proofs;
  return (
    <Panel title="Proofs" note="Taken just now, over every entry" flush>
      <ul className="mt-3 text-table">
        {found.map((proof) => (
          <ProofRow key={proof.id} proof={proof} />
        ))}
      </ul>
    </Panel>
  );
}

/** Accounts come by code, journals by id. */
const offenderName = (offender: string) =>
  offender.startsWith("jnl_") ? offender : accountName(offender);

function ProofRow({ proof: { id, standing, count, offenders } }: { proof: Proof }) {
  const { tone, word } = looks[standing];
  const rest = count - offenders.length;
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line-soft px-4 py-2 sm:px-5">
      <span className="min-w-0 flex-1 basis-56">
        {proofNames[id] ?? id}
        {count > 0 && (
          <span className="block text-meta break-words text-soft">
            {offenders.map(offenderName).join(", ")}
            {rest > 0 && ` and ${rest} more`}
          </span>
        )}
      </span>
      <Status tone={tone}>{count > 0 ? `${word}: ${count}` : word}</Status>
    </li>
  );
}
