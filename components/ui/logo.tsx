import { cx } from "./cx";

const bolt = "M10.2 0 .6 13.6h5L3.2 24 14.4 9.6H9L12.6 0z";

/** The bolt: yellow over green over near-black, as on the card. */
export function Bolt({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 17 26"
      className={cx("overflow-visible", className ?? "h-6")}
      aria-hidden="true"
    >
      <path d={bolt} fill="#002118" transform="translate(1.8 1.4)" />
      <path d={bolt} fill="#41AD49" transform="translate(.9 .7)" />
      <path d={bolt} fill="#FFF200" />
    </svg>
  );
}

const letters = { all: "flash", before: "fla", after: "h" };

/** The wordmark: its s is the bolt. */
export function Logo({ className }: { className?: string }) {
  return (
    <span
      role="img"
      aria-label={letters.all}
      className={cx(
        "inline-flex items-center text-[1.4375rem] leading-none font-extrabold tracking-[-0.045em]",
        className,
      )}
    >
      <span aria-hidden>{letters.before}</span>
      <Bolt className="ms-px h-[1.04em]" />
      <span aria-hidden className="-ms-[0.09em]">
        {letters.after}
      </span>
    </span>
  );
}
