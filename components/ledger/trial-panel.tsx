import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import type { TrialBalance } from "@/lib/ledger/queries/trial-balance";
import { AsOfForm } from "./as-of-form";
import { TrialEmpty } from "./trial-empty";
import { TrialTable } from "./trial-table";

type Props = { trial: TrialBalance; base: string; day: string | null; today: string };

export function TrialPanel({ trial, base, day, today }: Props) {
  const t = useT();
  return (
    <Panel
      title={t("Trial balance")}
      note={day ? t("What had happened by the end of {day}", { day }) : t("Now")}
      action={<AsOfForm base={base} day={day} today={today} />}
      flush
    >
      {trial.sums.length === 0 && <TrialEmpty {...{ base, day }} />}
      <div className="grid gap-2 pb-2">
        {trial.sums.map((sum) => (
          <TrialTable
            key={sum.asset}
            sum={sum}
            lines={trial.lines.filter(
              ({ asset, debit, credit }) => asset === sum.asset && (debit > 0n || credit > 0n),
            )}
            base={base}
          />
        ))}
      </div>
    </Panel>
  );
}
