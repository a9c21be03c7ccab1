import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = {
  /** The ledger's address without filters. */
  base: string;
  filtered: boolean;
};

/** What stands in place of journals: none that matches, or none yet. */
export function JournalEmpty({ base, filtered }: Props) {
  const t = useT();
  const business = base.replace(/\/ledger$/, "");
  return filtered ? (
    <EmptyState
      drawing="search"
      action={
        <ButtonLink href={`${base}?view=all#journal`}>{t("Show the whole journal")}</ButtonLink>
      }
    >
      {t("No journal matches these filters.")}
    </EmptyState>
  ) : (
    <EmptyState
      drawing="book"
      action={<ButtonLink href={`${business}/invoices`}>{t("Open the invoices")}</ButtonLink>}
    >
      {t(
        "Every movement of money and points is written here when it happens, from the first payment on.",
      )}
    </EmptyState>
  );
}
