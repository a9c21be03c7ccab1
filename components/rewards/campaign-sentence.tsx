import type { ReactNode } from "react";
import { useT } from "#i18n";
import { rateWords } from "@/lib/rewards/rules";

const term = (inside: ReactNode) => (
  <b className="border-b-2 border-primary/40 font-semibold text-ink">{inside}</b>
);

/** The rule as one sentence. */
export function CampaignSentence({ rate, budget }: { rate: number; budget: bigint }) {
  const t = useT();
  return (
    <p className="max-w-[60ch] pb-5 text-title leading-relaxed text-soft">
      {t.rich(
        "Give <term>{rate} in points</term> on every sale paid by <term>Flashcard</term>, at every Business, until <term>{budget, plural, one {# point} other {# points}}</term> {budget, plural, one {is} other {are}} given.",
        { term },
        { rate: rateWords(rate), budget },
      )}
    </p>
  );
}
