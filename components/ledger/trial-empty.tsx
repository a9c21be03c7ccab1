import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = {
  /** The ledger's address without filters. */
  base: string;
  /** The day that is looked back at, or null for now. */
  day: string | null;
};

/** What stands in place of a trial balance: nothing yet, or nothing by that day. */
export function TrialEmpty({ base, day }: Props) {
  const t = useT();
  return day ? (
    <EmptyState drawing="book" action={<ButtonLink href={base}>{t("Back to now")}</ButtonLink>}>
      {t("Nothing was in the books by the end of that day.")}
    </EmptyState>
  ) : (
    <EmptyState drawing="book">
      {t(
        "Nothing is in the books yet. Each account gets a line here, in its currency, with the first payment.",
      )}
    </EmptyState>
  );
}
