import type { ReactNode } from "react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { Drawing } from "@/components/ui/drawing";
import { orInstead } from "@/lib/access/doors/instead";

/** In place of a till that is not there; a plain link, as a till carries no router for it. */
function NoTill() {
  const t = useT();
  return (
    <main className="flex flex-col items-center px-4 py-12 text-center">
      <Drawing name="lost" />
      <h1 className="mt-4 text-title font-semibold">{t("Nothing here")}</h1>
      <p className="mt-2 max-w-[42ch] text-body text-balance text-soft">
        {t("There is no such till, or it belongs to a business you do not work with.")}
      </p>
      <a href="/" className={`${buttonClass({ variant: "primary" })} mt-5`}>
        {t("Go to home")}
      </a>
    </main>
  );
}

export const orNoTill = <P,>(draw: (props: P) => Promise<ReactNode>) => orInstead(draw, <NoTill />);
