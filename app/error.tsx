"use client";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";

type BrokenProps = { error: Error & { digest?: string }; reset: () => void };

/** Rides along with every page, so it takes nothing but words and the look of a button with it. */
export default function Broken({ error, reset }: BrokenProps) {
  const t = useT();
  return (
    <main className="grid min-h-[70dvh] place-items-center px-4 text-center">
      <div>
        <h1 className="text-title font-semibold">{t("This page could not be shown")}</h1>
        <p className="mt-2 text-body text-soft">{t("Nothing was changed by opening it.")}</p>
        {error.digest && (
          <p className="mt-1 text-table text-faint">
            {t("Tell support: {digest}", { digest: error.digest })}
          </p>
        )}
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          <button type="button" onClick={reset} className={buttonClass({ variant: "primary" })}>
            {t("Show it again")}
          </button>
          <a href="/" className={buttonClass({})}>
            {t("Go to home")}
          </a>
        </div>
      </div>
    </main>
  );
}
