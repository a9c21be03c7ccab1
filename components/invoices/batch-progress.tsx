import { useT } from "#i18n";
import { KvList } from "@/components/ui/kv-list";
import { Panel } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { BatchSummary } from "@/lib/invoices/batches/queries";
import { sumWords } from "./batch-words";

function Preview({ counts, sums }: BatchSummary) {
  const t = useT();
  const { ready, bad } = counts;
  return (
    <KvList
      facts={[
        {
          label: t("Ready"),
          value: t("{ready, plural, one {# invoice} other {# invoices}}", { ready }),
        },
        ...(ready > 0 ? [{ label: t("They come to"), value: sumWords(sums, t) }] : []),
        { label: t("To mend"), value: t("{bad, plural, one {# row} other {# rows}}", { bad }) },
      ]}
    />
  );
}

function Progress({ counts }: BatchSummary) {
  const t = useT();
  const { ready, making, failed, made } = counts;
  const all = ready + making + failed + made;
  return (
    <ProgressBar
      name={t("Invoices made")}
      label={t("Invoices made")}
      value={t("{made, number} of {all, number}", { made, all })}
      share={all === 0 ? 1 : made / all}
    />
  );
}

/** Before: what will be made. Then: how far it is. */
export function BatchProgress(summary: BatchSummary) {
  return (
    <Panel className="mb-4 max-w-120">
      {summary.batch.state === "preview" ? <Preview {...summary} /> : <Progress {...summary} />}
    </Panel>
  );
}
