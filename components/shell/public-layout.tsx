import type { ReactNode } from "react";
import { PublicCard, type PublicCardProps } from "./public-card";
import { TestBand } from "./test-band";

type PublicLayoutProps = PublicCardProps & { testMode?: boolean; children: ReactNode };

/** Pages for people without an account: one column, no script of the shell. */
export function PublicLayout({ testMode, ...card }: PublicLayoutProps) {
  return (
    <>
      {testMode && <TestBand />}
      <main className="flex min-h-dvh flex-col sm:block sm:min-h-0 sm:py-10">
        <PublicCard {...card} />
      </main>
    </>
  );
}
