import { useT } from "#i18n";
import { KvList } from "@/components/ui/kv-list";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import { ProofsAge } from "./proofs-age";
import { ProveAgain } from "./prove-again";
import { type Proof, type ProofStanding, proofWords } from "./system-words";

type Props = { books: ProofStanding; mayProve: boolean; now: Date; zone: string };

/** What the last proofs of the books found, when they were taken and over what. */
export function BooksPanel({ books, mayProve, now, zone }: Props) {
  const t = useT();
  return (
    <Panel title={t("The books prove themselves")}>
      <div className="grid gap-3" data-proofs={books.last?.id ?? "none"}>
        <ProofsAge {...{ books, now, zone }} />
        {books.last && (
          <KvList
            facts={books.last.found.map((proof) => ({
              label: t(proofWords(proof.id)),
              value: <ProofState proof={proof} />,
            }))}
          />
        )}
        {mayProve && <ProveAgain waiting={books.askedAt !== null} first={books.last === null} />}
      </div>
    </Panel>
  );
}

function ProofState({ proof: { standing, count, offenders } }: { proof: Proof }) {
  const t = useT();
  if (standing === "holds")
    return <Status tone="good">{t("{proof, select, other {Holds}}")}</Status>;
  const where = offenders.slice(0, 2).join(", ");
  return standing === "open" ? (
    <Status tone="info">{t("{count} open", { count })}</Status>
  ) : (
    <Status tone="bad">{t("{count} broken: {where}", { count, where })}</Status>
  );
}
