import type { RowView } from "@/lib/invoices/batches/inputs";
import type { BatchCounts } from "@/lib/invoices/batches/queries";
import type { InvoiceBatch } from "@/lib/invoices/batches/schema";
import type { StateWord } from "@/lib/invoices/rules";
import { formatMoney } from "@/lib/platform/format";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import type { Money } from "@/lib/platform/money";

export const viewNames: Record<RowView, string> = {
  bad: msg("To mend"),
  ready: msg("Ready"),
  making: msg("Being made"),
  failed: msg("Not made"),
  made: msg("{view, select, other {Made}}"),
};

const say = (word: string, tone: StateWord["tone"]): StateWord => ({ word, tone });

/** How far a file is. */
export function batchWord({ state }: InvoiceBatch, counts: BatchCounts): StateWord {
  if (state === "preview") return say(msg("Nothing made yet"), "mute");
  if (state === "stopped") return say(msg("Stopped"), "warn");
  if ((state === "making" && counts.ready > 0) || counts.making > 0)
    return say(msg("Being made"), "info");
  return counts.failed > 0
    ? say(msg("Some not made"), "warn")
    : say(msg("{view, select, other {Made}}"), "good");
}

export const batchName = ({ name }: InvoiceBatch, t: Translator): string =>
  name || t("Pasted rows");

export const sumWords = (sums: readonly { value: Money }[], t: Translator): string =>
  new Intl.ListFormat(t.locale).format(sums.map(({ value }) => formatMoney(value, t)));

/** The rows to look at first: what is to be mended or was not made, then what is under way. */
export function firstView({ state }: InvoiceBatch, counts: BatchCounts): RowView {
  const order: RowView[] =
    state === "preview" ? ["bad", "ready"] : ["failed", "making", "ready", "made", "bad"];
  return order.find((view) => counts[view] > 0) ?? "ready";
}
