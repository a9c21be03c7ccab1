import { cx } from "./cx";

const base =
  "block h-10 w-full min-w-0 rounded-input bg-surface px-3 text-body text-ink transition-shadow duration-120 outline-none pointer-coarse:h-11 pointer-coarse:text-section disabled:bg-page disabled:text-faint";
const rest =
  "shadow-[inset_0_0_0_1px_var(--line-strong)] hover:shadow-[inset_0_0_0_1px_var(--text-soft)] focus-visible:shadow-[inset_0_0_0_2px_var(--primary)]";
const wrong =
  "shadow-[inset_0_0_0_1.5px_var(--bad)] focus-visible:shadow-[inset_0_0_0_2px_var(--bad)]";

export const inputClass = (invalid: boolean, extra?: string): string =>
  cx(base, invalid ? wrong : rest, extra);
