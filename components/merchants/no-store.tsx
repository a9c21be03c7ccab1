import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { programme?: boolean | undefined; mayConnect: boolean; connectHref: string };

/** What does not work without a store, and the way to one or who has it. */
export function NoStore({ programme, mayConnect, connectHref }: Props) {
  const t = useT();
  return (
    <EmptyState
      drawing="plug"
      action={
        mayConnect && (
          <ButtonLink href={connectHref} variant="primary">
            {t("Connect a store")}
          </ButtonLink>
        )
      }
    >
      {programme
        ? t("No store is connected, so no Flashcard can be loaded.")
        : t("No store is connected, so invoices wait and no payment can arrive.")}
      {!mayConnect && <> {t("An owner of the business or a Flash admin connects it.")}</>}
    </EmptyState>
  );
}
