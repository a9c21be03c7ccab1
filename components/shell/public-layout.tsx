import type { ReactNode } from "react";
import { BusinessMark } from "@/components/ui/avatar";
import { Logo } from "@/components/ui/logo";
import { TestBand } from "./test-band";

type PublicLayoutProps = {
  /** The business comes first; Flash only signs at the foot. */
  business: { name: string; detail?: string | undefined };
  testMode?: boolean;
  children: ReactNode;
};

/** Pages for people without an account: one column, no script of the shell. */
export function PublicLayout({ business, testMode, children }: PublicLayoutProps) {
  return (
    <>
      {testMode && <TestBand />}
      <div className="mx-auto flex min-h-dvh w-full max-w-110 flex-col bg-surface px-5 sm:my-8 sm:min-h-0 sm:rounded-sheet sm:px-8 sm:hairline">
        <header className="flex items-center gap-3 pt-6 pb-4">
          <BusinessMark name={business.name} className="size-10 text-body" />
          <div className="min-w-0">
            <p className="truncate text-section font-semibold">{business.name}</p>
            {business.detail && <p className="truncate text-table text-faint">{business.detail}</p>}
          </div>
        </header>
        <main className="flex-1 pb-8">{children}</main>
        <footer className="flex items-center justify-center gap-1.5 border-t border-line-soft py-5 text-meta text-faint">
          Paid through <Logo className="text-section text-ink" />
        </footer>
      </div>
    </>
  );
}
