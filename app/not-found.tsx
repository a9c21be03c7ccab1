import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Logo } from "@/components/ui/logo";

export default function NotFound() {
  const t = useT();
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 pt-[min(16dvh,8rem)] pb-12">
      <Logo className="text-[2rem]" />
      <div className="mt-8">
        <h1 className="sr-only">{t("Nothing here")}</h1>
        <EmptyState
          drawing="lost"
          action={
            <ButtonLink href="/" variant="primary">
              {t("Go to home")}
            </ButtonLink>
          }
        >
          {t("There is nothing at this address, or it belongs to a business you do not work with.")}
        </EmptyState>
      </div>
    </main>
  );
}
