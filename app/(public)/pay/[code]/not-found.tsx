import { useT } from "#i18n";
import { EmptyState } from "@/components/ui/empty-state";
import { Logo } from "@/components/ui/logo";

/** The payer has no account: nothing leads them to a sign-in. */
export default function NoSuchRequest() {
  const t = useT();
  return (
    <div className="flex flex-col items-center px-4 pt-[min(16dvh,8rem)] pb-12">
      <Logo className="text-[2rem]" />
      <h1 className="mt-8 sr-only">{t("Nothing to pay here")}</h1>
      <EmptyState drawing="lost">
        {t(
          "There is nothing to pay at this address. Copy the whole link, or ask the business for it.",
        )}
      </EmptyState>
    </div>
  );
}
