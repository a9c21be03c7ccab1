import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** Nobody matches what was searched for; without a search at least the reader is listed. */
export function UsersEmpty() {
  const t = useT();
  return (
    <EmptyState
      drawing="search"
      action={<ButtonLink href="/admin/users?view=all">{t("Show everybody")}</ButtonLink>}
    >
      {t(
        "Nobody by this name or e-mail has an account here. Who was invited gets one by opening the link.",
      )}
    </EmptyState>
  );
}
