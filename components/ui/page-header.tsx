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
        {actions && (
          <div className="ms-auto flex flex-wrap items-center gap-2 max-sm:order-last max-sm:w-full max-sm:*:flex-1">
            {actions}
          </div>
        )}
        {summary && (
          <div className="-mt-2 basis-full text-body text-soft">
            <p className="max-w-[72ch]">{summary}</p>
          </div>
        )}
      </div>
    </header>
  );
}
