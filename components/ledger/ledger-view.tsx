import { type ReactNode, Suspense } from "react";
import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusPill } from "@/components/ui/status";
import type { Proof } from "@/lib/ledger/queries/proofs";
import type { TrialBalance } from "@/lib/ledger/queries/trial-balance";
import { ProofsPanel } from "./proofs-panel";
import { TrialPanel } from "./trial-panel";

type Props = {
  trial: TrialBalance;
  proofs: Promise<Proof[]>;
  business: string;
  day: string | null;
  today: string;
  /** The journal. */
  children: ReactNode;
};

export function LedgerView({ trial, proofs, business, day, today, children }: Props) {
  const t = useT();
  const balanced = trial.sums.every(({ difference }) => difference === 0n);
  return (
    <>
      <PageHeader
        title={t("Ledger")}
        status={
          <StatusPill tone={balanced ? "good" : "bad"}>
            {balanced ? t("In balance") : t("Not in balance")}
          </StatusPill>
        }
        summary={t(
          "Every movement of money and points, written once and never changed. Debits and credits are equal in each currency.",
        )}
        actions={<ButtonLink href={`/b/${business}/reports`}>{t("Download")}</ButtonLink>}
      />
      <div className="grid gap-4">
        <TrialPanel trial={trial} base={`/b/${business}/ledger`} day={day} today={today} />
        <Suspense fallback={<Skeleton className="h-72 w-full rounded-card" />}>
          <ProofsPanel proofs={proofs} />
        </Suspense>
        {children}
      </div>
    </>
  );
}
