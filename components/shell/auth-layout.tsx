import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

type AuthLayoutProps = {
  title: string;
  summary?: ReactNode;
  /** Under the card, such as "Forgot the password?". */
  foot?: ReactNode;
  children?: ReactNode;
};

/** Sign in, join, reset: one card on the page colour. */
export function AuthLayout({ title, summary, foot, children }: AuthLayoutProps) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 pt-[min(16dvh,8rem)] pb-12">
      <Logo className="text-[2rem]" />
      <section className="mt-8 w-full max-w-100 rounded-sheet bg-surface px-6 py-7 hairline sm:px-8 sm:py-8">
        <h1 className="text-title font-semibold">{title}</h1>
        {summary && <p className="mt-1.5 text-body text-soft">{summary}</p>}
        {children && <div className="mt-6">{children}</div>}
      </section>
      {foot && <div className="mt-5 text-table text-soft">{foot}</div>}
    </main>
  );
}
