import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = {
  byCard: boolean;
  cardsHref?: string | undefined;
  widerHref?: string | undefined;
};

/** A figure of 0: what would count, and where more may be found. */
export function NothingCounted({ byCard, cardsHref, widerHref }: Props) {
  const t = useT();
  return byCard ? (
    <EmptyState
      drawing="card"
      action={cardsHref && <ButtonLink href={cardsHref}>{t("Open the Flashcards")}</ButtonLink>}
    >
      {t("No Flashcard holds anything now, so the figure is 0.")}
    </EmptyState>
  ) : (
    <EmptyState
      drawing="chart"
      action={widerHref && <ButtonLink href={widerHref}>{t("Show this year")}</ButtonLink>}
    >
      {t("Nothing in this period, so the figure is 0.")}
    </EmptyState>
  );
}
