import { cx } from "./cx";

const first = (words: (string | undefined)[]): string =>
  words
    .map((word) => word?.[0] ?? "")
    .join("")
    .toUpperCase();

const wordsOf = (name: string): string[] => name.trim().split(/\s+/);

/** Given name and family name: Marcia Ann Thompson is MT. */
const personal = (name: string): string => {
  const words = wordsOf(name);
  return first(words.length > 1 ? [words[0], words.at(-1)] : words);
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
      {personal(name)}
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
      {first(wordsOf(name).slice(0, 2))}
    </span>
  );
}
