import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import {
  confirmBatchAction,
  retryBatchAction,
  stopBatchAction,
} from "@/lib/invoices/batches/actions";
import type { BatchSummary } from "@/lib/invoices/batches/queries";
import { sumWords } from "./batch-words";

/** From so many on the number is typed before they are made. */
const many = 100;

function Confirm({ batch, counts, sums }: BatchSummary) {
  const t = useT();
  const { ready: count, bad } = counts;
  const label = t("Create {count, plural, one {# invoice} other {# invoices}}", { count });
  return (
    <ConfirmAction
      variant="primary"
      label={label}
      title={t("Create {count, plural, one {# invoice} other {# invoices}}?", { count })}
      description={
        bad > 0
          ? t(
              "They come to {sums}. {bad, plural, one {# row is left out until it is mended.} other {# rows are left out until they are mended.}}",
              { sums: sumWords(sums, t), bad },
            )
          : t("They come to {sums}.", { sums: sumWords(sums, t) })
      }
      confirmLabel={label}
      {...(count >= many ? { typed: String(count) } : {})}
      action={confirmBatchAction as never}
      input={{ batchId: batch.id, count }}
    />
  );
}

/** What can be done with a file now. */
export function BatchActions(summary: BatchSummary) {
  const t = useT();
  const { batch, counts } = summary;
  const input = { batchId: batch.id };
  const rests = batch.state === "preview" || batch.state === "stopped";
  return (
    <>
      {counts.failed > 0 && (
        <ActionButton
          action={retryBatchAction as never}
          input={input}
          successToast={t("Asked BTCPay again")}
        >
          {t("Try those not made again")}
        </ActionButton>
      )}
      {batch.state === "making" && counts.ready > 0 && (
        <ActionButton
          action={stopBatchAction as never}
          input={input}
          successToast={t("Stopped. The rows that are left stay unmade.")}
        >
          {t("Stop")}
        </ActionButton>
      )}
      {rests && counts.ready > 0 && <Confirm {...summary} />}
    </>
  );
}
