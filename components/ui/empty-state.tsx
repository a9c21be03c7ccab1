import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "./drawing";

type EmptyStateProps = {
  drawing?: DrawingName;
  /** What will be here. */
  children: ReactNode;
  action?: ReactNode;
};

export function EmptyState({ drawing = "list", children, action }: EmptyStateProps) {
  return (
    <div data-empty className="flex flex-col items-center px-4 py-12 text-center">
      <Drawing name={drawing} />
      <p className="mt-4 max-w-[42ch] text-body text-balance text-soft">{children}</p>
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
