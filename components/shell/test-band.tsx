import { useT } from "#i18n";

/** Payments of a test network must never be taken for money: colour and word. */
export function TestBand({ children }: { children?: string }) {
  const t = useT();
  return (
    <section
      aria-label={t("Test mode")}
      data-shell
      className="sticky top-0 z-40 flex h-7 items-center justify-center gap-2 bg-bolt px-4 text-meta text-on-bolt"
    >
      <b className="font-bold tracking-wide">TEST</b>
      <span className="truncate">
        {children ?? t("Test mode: payments here move no real money.")}
      </span>
    </section>
  );
}
