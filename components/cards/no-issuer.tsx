import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** Stands in place of the form while there is no Business that could give out a card. */
export function NoIssuer() {
  const t = useT();
  return (
    <EmptyState
      drawing="card"
      action={
        <ButtonLink href="/admin/businesses" variant="primary">
          {t("Open the businesses")}
        </ButtonLink>
      }
    >
      {t("A Flashcard is given out by a Business, and none is registered yet.")}
    </EmptyState>
  );
}
