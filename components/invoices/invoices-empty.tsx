import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = {
  base: string;
  filtered: boolean;
  canCreate: boolean;
  /** The list looks for payments that need attention and for nothing else. */
  attention?: boolean;
};

/** What stands in place of rows: nothing yet, nothing that matches, or nothing left to decide. */
export function InvoicesEmpty({ base, filtered, canCreate, attention }: Props) {
  const t = useT();
  if (filtered)
    return (
      <EmptyState
        drawing={attention ? "list" : "search"}
        action={<ButtonLink href={`${base}?view=all`}>{t("Show all invoices")}</ButtonLink>}
      >
        {attention
          ? t(
              "Nothing needs attention. Payments that are short, late or unclear wait here for you.",
            )
          : t("No invoice matches these filters.")}
      </EmptyState>
    );
  return canCreate ? (
    <EmptyState
      drawing="list"
      action={
        <ButtonLink variant="primary" href={`${base}/new`}>
          {t("Create invoice")}
        </ButtonLink>
      }
    >
      {t("Invoices appear here from the moment they are made, and change as they are paid.")}
    </EmptyState>
  ) : (
    <MadeElsewhere base={base} />
  );
}

function MadeElsewhere({ base }: { base: string }) {
  const t = useT();
  const everywhere = base.startsWith("/b/all/");
  return (
    <EmptyState
      drawing="list"
      action={
        everywhere && <ButtonLink href="/admin/businesses">{t("Open the businesses")}</ButtonLink>
      }
    >
      {t(
        "Invoices appear here from the moment they are made. The owner, managers and cashiers of a Business create them.",
      )}
    </EmptyState>
  );
}
