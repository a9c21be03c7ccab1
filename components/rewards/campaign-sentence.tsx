import { rateWords } from "@/lib/rewards/rules";

const Term = ({ children }: { children: string }) => (
  <b className="border-b-2 border-primary/40 font-semibold text-ink">{children}</b>
);

/** The rule as one sentence. */
export function CampaignSentence({ rate, budget }: { rate: number; budget: bigint }) {
  return (
    <p className="max-w-[60ch] pb-5 text-title leading-relaxed text-soft">
      Give <Term>{`${rateWords(rate)} in points`}</Term> on every sale paid by{" "}
      <Term>Flashcard</Term>, at every Business, until{" "}
      <Term>{`${budget.toLocaleString("en-JM")} points`}</Term> are given.
    </p>
  );
}
