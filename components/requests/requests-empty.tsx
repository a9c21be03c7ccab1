import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { base: string; filtered: boolean; mayCreate: boolean };

/** What stands in place of rows: nothing yet, or nothing that matches. */
export function RequestsEmpty({ base, filtered, mayCreate }: Props) {
  const t = useT();
  if (filtered)
    return (
      <EmptyState
        drawing="search"
        action={<ButtonLink href={`${base}?view=all`}>{t("Show all requests")}</ButtonLink>}
      >
        {t("No request matches this.")}
      </EmptyState>
    );
  const create = mayCreate && (
    <ButtonLink variant="primary" href={`${base}/new`}>
      {t("New request")}
    </ButtonLink>
  );
  return (
    <EmptyState drawing="list" action={create || undefined}>
      {t("Send somebody a link to what they owe, or share one link that many pay.")}
    </EmptyState>
  );
}
