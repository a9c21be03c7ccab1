import type { Translator } from "@/lib/platform/i18n/translator";
import type { FilterChoice } from "./filter-menu";

type Shown<O extends string> = { order: O; hrefOf: (order: O) => string };

/** The orders of a list in its filter menu, where phones find them. */
export const orderChoice = <O extends string>(
  names: Partial<Record<O, string>>,
  { order, hrefOf }: Shown<O>,
  t: Translator,
): FilterChoice => ({
  label: t("Order"),
  options: (Object.entries(names) as [O, string][]).map(([one, name]) => ({
    label: t(name),
    href: hrefOf(one),
    current: one === order,
  })),
});
