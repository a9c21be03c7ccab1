"use client";
import { buttonClass } from "@/components/ui/button-class";

type BrokenProps = { error: Error & { digest?: string }; reset: () => void };

/** Rides along with every page, so it takes nothing but the look of a button with it. */
export default function Broken({ error, reset }: BrokenProps) {
  return (
    <main className="grid min-h-[70dvh] place-items-center px-4 text-center">
      <div>
        <h1 className="text-title font-semibold">This page could not be shown</h1>
        <p className="mt-2 text-body text-soft">Nothing was changed by opening it.</p>
        {error.digest && <p className="mt-1 text-table text-faint">Tell support: {error.digest}</p>}
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          <button type="button" onClick={reset} className={buttonClass({ variant: "primary" })}>
            Show it again
          </button>
          <a href="/" className={buttonClass({})}>
            Go to home
          </a>
        </div>
      </div>
    </main>
  );
}
