"use client";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type BrokenProps = { error: Error & { digest?: string }; reset: () => void };

export default function Broken({ error, reset }: BrokenProps) {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <div>
        <h1 className="sr-only">This page could not be shown</h1>
        <EmptyState
          drawing="plug"
          action={
            <>
              <Button variant="primary" onClick={reset}>
                Show it again
              </Button>
              <ButtonLink href="/">Go to home</ButtonLink>
            </>
          }
        >
          This page could not be shown. Nothing was changed by opening it.
          {error.digest && (
            <span className="mt-1 block text-table text-faint">Tell support: {error.digest}</span>
          )}
        </EmptyState>
      </div>
    </main>
  );
}
