import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type CardsEmptyProps = { base: string; filtered: boolean; mayIssue: boolean };

export function CardsEmpty({ base, filtered, mayIssue }: CardsEmptyProps) {
  const t = useT();
  if (filtered)
    return (
      <EmptyState
        drawing="search"
        action={<ButtonLink href={`${base}/cards?view=all`}>{t("Show all cards")}</ButtonLink>}
      >
        {t("No Flashcard is like that here.")}
      </EmptyState>
    );
  if (!mayIssue)
    return (
      <EmptyState drawing="card">
        {t(
          "Flashcards given out here, and those that paid here, are listed on this page. The programme’s people at Flash issue them: ask there for your first.",
        )}
      </EmptyState>
    );
  return (
    <EmptyState
      drawing="card"
      action={
        <ButtonLink href={`${base}/cards/new`} variant="primary">
          {t("Issue Flashcard")}
        </ButtonLink>
      }
    >
      {t("Flashcards given out here, and those that paid here, are listed on this page.")}
    </EmptyState>
  );
}
