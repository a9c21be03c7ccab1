import { cx } from "./cx";

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => word?.[0] ?? "")
    .join("")
    .toUpperCase();
};

/** A person as a circle of initials, beside their written name. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cx(
        "grid size-7 shrink-0 place-items-center rounded-full bg-wash text-meta font-semibold text-on-wash",
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

/** A business as a square mark. */
export function BusinessMark({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cx(
        "grid size-8 shrink-0 place-items-center rounded-[9px] bg-[#123C5A] text-table font-semibold text-white",
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
