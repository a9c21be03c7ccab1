import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Health } from "./system-words";

/** Why nothing was compared with BTCPay, and what would change that. */
export function NoRuns({ health: { worker, btcpay } }: { health: Health }) {
  const t = useT();
  if (btcpay.connected === 0)
    return (
      <EmptyState
        drawing="plug"
        action={<ButtonLink href="/admin/businesses">{t("Open the businesses")}</ButtonLink>}
      >
        {t(
          "No store is connected, so there is nothing to compare. Each Business connects its own.",
        )}
      </EmptyState>
    );
  return (
    <EmptyState drawing="search">
      {worker.state === "ok"
        ? t("The worker asks every store in turn; what it compared shows here within minutes.")
        : t("The worker is silent. Once it is started, what it compares with BTCPay shows here.")}
    </EmptyState>
  );
}
