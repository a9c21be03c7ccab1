import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import type { Proof } from "@/lib/ledger/queries/proofs";
import { accountName, proofNames } from "@/lib/ledger/rules";
import { getT } from "@/lib/platform/i18n/server";
import type { Translator } from "@/lib/platform/i18n/translator";

const tones: Record<Proof["standing"], Tone> = { holds: "good", broken: "bad", open: "info" };

/** The standing proofs, taken when the page is read. Give it inside Suspense: they read every entry. */
export async function ProofsPanel({ proofs }: { proofs: Promise<Proof[]> }) {
  const t = await getT();
  const found = await proofs;
  return (
    <Panel title={t("Proofs")} note={t("Taken just now, over every entry")} flush>
      <ul className="mt-3 text-table">
        {found.map((proof) => (
          <ProofRow key={proof.id} proof={proof} />
        ))}
      </ul>
    </Panel>
  );
}

/** Accounts come by code, journals by id. */
const offenderName = (offender: string, t: Translator) =>
  offender.startsWith("jnl_") ? offender : accountName(offender, undefined, t);

function ProofRow({ proof: { id, standing, count, offenders } }: { proof: Proof }) {
  const t = useT();
  const rest = count - offenders.length;
  const list = offenders.map((offender) => offenderName(offender, t)).join(", ");
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line-soft px-4 py-2 sm:px-5">
      <span className="min-w-0 flex-1 basis-56">
        {t(proofNames[id] ?? id)}
        {count > 0 && (
          <span className="block text-meta break-words text-soft">
            {rest > 0 ? t("{list} and {rest} more", { list, rest }) : list}
          </span>
        )}
      </span>
      <Status tone={tones[standing]}>
        {t(
          "{standing, select, holds {Holds} broken {Broken} other {Open}}{count, plural, =0 {} other {: #}}",
          { standing, count },
        )}
      </Status>
    </li>
  );
}
