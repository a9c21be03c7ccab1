import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { running: boolean; mayCreate: boolean; base: string };

/** What stands in place of points given: the sale that gives the first, or why none does. */
export function AwardsEmpty({ running, mayCreate, base }: Props) {
  const t = useT();
  return running ? (
    <EmptyState
      drawing="gift"
      action={
        mayCreate && <ButtonLink href={`${base}/invoices/new`}>{t("Create invoice")}</ButtonLink>
      }
    >
      {t("Points show here as soon as a Flashcard pays an invoice.")}
    </EmptyState>
  ) : (
    <EmptyState drawing="gift">
      {t("No points were given here. Only while a campaign runs does a Flashcard collect them.")}
    </EmptyState>
  );
}
