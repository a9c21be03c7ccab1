import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { Panel } from "@/components/ui/panel";
import { said } from "@/lib/platform/i18n/said";
import { retryJobAction } from "@/lib/reports/actions";
import type { DeadJob } from "./system-words";

/** Work whose every try failed, each to be tried again. */
export function DeadJobs({ dead }: { dead: DeadJob[] }) {
  const t = useT();
  if (dead.length === 0) return null;
  return (
    <Panel title={t("Work that gave up")} note={t("Every try failed; nothing was lost")}>
      <ul className="grid gap-2">
        {dead.map((job) => (
          <li key={job.id} className="flex flex-wrap items-center gap-3">
            <span className="min-w-0 flex-1">
              <span className="font-medium">{job.kind}</span>{" "}
              <span className="text-table text-soft">{job.fault && said(job.fault, t)}</span>
            </span>
            <ActionButton
              action={retryJobAction}
              input={{ jobId: job.id }}
              successToast={t("It is being tried again")}
            >
              {t("Try again")}
            </ActionButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
