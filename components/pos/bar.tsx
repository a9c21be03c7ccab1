import type { ReactNode } from "react";

/** What a thumb wants next stays at the bottom, however long the page is. */
export const Bar = ({ children }: { children: ReactNode }) => (
  <div className="sticky bottom-0 -mx-4 mt-auto bg-page px-4 pt-2 pb-[max(0.75rem,env(safe-area-inset-bottom))] print:hidden">
    {children}
  </div>
);
