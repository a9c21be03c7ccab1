import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import { RegisterForm } from "./register-form";

type Props = {
  /** What was searched for. */
  text: string | undefined;
  mayRegister: boolean;
};

/** What stands in place of businesses: none that matches, or none yet. */
export function MerchantsEmpty({ text, mayRegister }: Props) {
  const t = useT();
  if (text)
    return (
      <EmptyState
        drawing="search"
        action={
          <ButtonLink href="/admin/businesses?view=all">{t("Show all businesses")}</ButtonLink>
        }
      >
        {t("No business matches “{text}”.", { text })}
      </EmptyState>
    );
  if (!mayRegister)
    return (
      <EmptyState drawing="list">
        {t(
          "Each Business is listed here with its store, its people and its books. A Flash admin registers them.",
        )}
      </EmptyState>
    );
  return (
    <EmptyState
      drawing="list"
      action={
        <DialogButton
          label={t("Register the first business")}
          variant="primary"
          title={t("Register a business")}
        >
          <RegisterForm />
        </DialogButton>
      }
    >
      {t("Each Business is listed here with its store, its people and its books.")}
    </EmptyState>
  );
}
