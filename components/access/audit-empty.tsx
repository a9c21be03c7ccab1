import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands in place of the log's rows: nothing that matches, or nothing yet. */
export function AuditEmpty({ filtered }: { filtered: boolean }) {
  const t = useT();
  return filtered ? (
    <EmptyState
      drawing="search"
      action={<ButtonLink href="/admin/audit?view=all">{t("Show every change")}</ButtonLink>}
    >
      {t("Nothing like this was done.")}
    </EmptyState>
  ) : (
    <EmptyState drawing="book">
      {t(
        "Whatever is changed in this console is written here by itself, with who did it and when, and can be neither edited nor removed.",
      )}
    </EmptyState>
  );
}
