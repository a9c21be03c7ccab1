import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { base: string; filtered: boolean; canCreate: boolean };

/** What stands in place of rows: nothing yet, or nothing that matches. */
export function InvoicesEmpty({ base, filtered, canCreate }: Props) {
  const t = useT();
  if (filtered)
    return (
      <EmptyState
        drawing="search"
        action={<ButtonLink href={`${base}?view=all`}>{t("Show all invoices")}</ButtonLink>}
      >
        {t("No invoice matches these filters.")}
      </EmptyState>
    );
  const create = canCreate && (
    <ButtonLink variant="primary" href={`${base}/new`}>
      {t("Create invoice")}
    </ButtonLink>
  );
  return (
    <EmptyState drawing="list" action={create || undefined}>
      {t("Invoices appear here from the moment they are made, and change as they are paid.")}
    </EmptyState>
  );
}
