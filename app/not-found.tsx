import type { Metadata } from "next";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Nothing here") };
}

/** Rides along with every page, so it takes nothing but words and the look of a button with it. */
export default function NotFound() {
  const t = useT();
  return (
    <main className="grid min-h-[70dvh] place-items-center px-4 text-center">
      <div>
        <h1 className="text-title font-semibold">{t("Nothing here")}</h1>
        <p className="mt-2 max-w-[42ch] text-body text-soft">
          {t("There is nothing at this address, or it belongs to a business you do not work with.")}
        </p>
        <a href="/" className={`${buttonClass({ variant: "primary" })} mt-5`}>
          {t("Go to home")}
        </a>
      </div>
    </main>
  );
}
