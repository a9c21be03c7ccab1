import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { base: string; filtered: boolean; mayCreate: boolean };

/** What stands in place of rows: nothing yet, or nothing that matches. */
export function ButtonsEmpty({ base, filtered, mayCreate }: Props) {
  const t = useT();
  if (filtered)
    return (
      <EmptyState
        drawing="search"
        action={<ButtonLink href={`${base}?view=all`}>{t("Show all buttons")}</ButtonLink>}
      >
        {t("No button matches this.")}
      </EmptyState>
    );
  const create = mayCreate && (
    <ButtonLink variant="primary" href={`${base}/new`}>
      {t("New button")}
    </ButtonLink>
  );
  return (
    <EmptyState drawing="plug" action={create || undefined}>
      {t(
        "A button takes bitcoin on any web page: make one here, copy a few lines of HTML, and paste them into your site.",
      )}
    </EmptyState>
  );
}
