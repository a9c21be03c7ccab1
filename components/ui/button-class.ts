import { cx } from "./cx";

export type ButtonVariant = "primary" | "outline" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const base =
  "relative inline-flex items-center justify-center gap-1.5 rounded-full font-medium whitespace-nowrap select-none transition-[background-color,transform] duration-120 ease-out active:scale-[.98] disabled:cursor-not-allowed disabled:opacity-50 disabled:active:scale-100 aria-disabled:cursor-not-allowed aria-disabled:active:scale-100";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-primary text-on-primary hover:bg-primary-press",
  outline: "bg-surface text-ink hairline-inset hover:bg-page",
  quiet: "text-soft hover-wash hover:text-ink",
  danger: "bg-bad text-on-bad hover:bg-bad-press",
};

const sizes: Record<ButtonSize, string> = {
  small: "h-8 px-3 text-table pointer-coarse:h-11",
  medium: "h-9 px-4 text-body pointer-coarse:h-11",
  large: "h-12 px-6 text-section",
};

export type ButtonLook = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  full?: boolean | undefined;
};

export const buttonClass = ({ variant = "outline", size = "medium", full }: ButtonLook): string =>
  cx(base, variants[variant], sizes[size], full && "w-full");
