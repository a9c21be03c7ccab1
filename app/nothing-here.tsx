import type { ReactNode } from "react";
import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { Drawing } from "@/components/ui/drawing";
import { orInstead } from "@/lib/access/doors/instead";

/** In place of a page that is not there: what that may mean, and the way on. */
export function NothingHere() {
  const t = useT();
  return (
    <div className="flex flex-col items-center px-4 py-12 text-center">
      <Drawing name="lost" />
      <h1 className="mt-4 text-title font-semibold">{t("Nothing here")}</h1>
      <p className="mt-2 max-w-[42ch] text-body text-balance text-soft">
        {t("There is nothing at this address, or it belongs to a business you do not work with.")}
      </p>
      <ButtonLink href="/" variant="primary" className="mt-5">
        {t("Go to home")}
      </ButtonLink>
    </div>
  );
}

/** A page inside a frame; where it says notFound() the frame stays and the words are in the answer itself. */
export const orNothingHere = <P,>(draw: (props: P) => Promise<ReactNode>) =>
  orInstead(draw, <NothingHere />);
