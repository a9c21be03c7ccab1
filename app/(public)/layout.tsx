import type { ReactNode } from "react";

export default function PublicPagesLayout({ children }: { children: ReactNode }) {
  return <main className="flex min-h-dvh flex-col sm:py-10">{children}</main>;
}
