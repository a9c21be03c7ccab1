import { useT } from "#i18n";
import { Notice } from "@/components/ui/notice";
import { TimeAgo } from "@/components/ui/time-ago";
import { proofIsLate } from "@/lib/ledger/rules";
import type { ProofStanding } from "./system-words";

type Props = { books: ProofStanding; now: Date; zone: string };

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, (to.getTime() - from.getTime()) / 1000);

/** How old what is shown is and what it covers; a proof that is overdue says so. */
export function ProofsAge({ books: { last, askedAt }, now, zone }: Props) {
  const t = useT();
  const ago = (at: Date) => () => (
    <TimeAgo {...{ at, zone }} className="inline-block first-letter:lowercase" />
  );
  const seconds = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 1 });
  return (
    <>
      <p className="text-table text-soft">
        {last
          ? t.rich(
              "Proven <ago></ago> over {entries, plural, one {# entry} other {# entries}} of {businesses, plural, one {# set of books} other {# sets of books}}, in {seconds} s.",
              { ago: ago(last.finishedAt) },
              {
                entries: last.entries,
                businesses: last.businesses,
                seconds: seconds.format(secondsBetween(last.startedAt, last.finishedAt)),
              },
            )
          : t("The books have not been proven yet. The worker does so every hour.")}{" "}
        {askedAt &&
          t.rich("Asked to prove them anew <ago></ago>; the result shows here by itself.", {
            ago: ago(askedAt),
          })}
      </p>
      {last && proofIsLate(last.finishedAt, now) && (
        <Notice tone="warn">
          {t(
            "The worker proves the books every hour and has not done so since. What was written later is not covered.",
          )}
        </Notice>
      )}
    </>
  );
}
