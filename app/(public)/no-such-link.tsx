import type { ReactNode } from "react";
import { useT } from "#i18n";
import { EmptyState } from "@/components/ui/empty-state";
import { Logo } from "@/components/ui/logo";
import { orInstead } from "@/lib/access/doors/instead";

/** The customer has no account: nothing leads them to a sign-in. */
function NoSuchLink() {
  const t = useT();
  return (
    <div className="flex flex-col items-center px-4 pt-[min(16dvh,8rem)] pb-12">
      <Logo className="text-[2rem]" />
      <h1 className="mt-8 sr-only">{t("Nothing here")}</h1>
      <EmptyState drawing="lost">
        {t("There is nothing at this address. Copy the whole link, or ask the business for it.")}
      </EmptyState>
    </div>
  );
}

/** A page behind a link that a business gave to its customer. */
export const orNoSuchLink = <P,>(draw: (props: P) => Promise<ReactNode>) =>
  orInstead(draw, <NoSuchLink />);
