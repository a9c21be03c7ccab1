import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** Shown once known; leave it out rather than show a guess. */
  count?: string | number | undefined;
  status?: ReactNode;
  summary?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, count, status, summary, actions }: PageHeaderProps) {
  return (
    <header className="pt-2 pb-4">
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-3">
        <h1 className="text-title font-semibold text-balance">{title}</h1>
        {count !== undefined && <span className="pt-1 text-body text-faint">{count}</span>}
        {status}
        {actions && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {summary && <p className="mt-1 max-w-[72ch] text-body text-soft">{summary}</p>}
    </header>
  );
}
