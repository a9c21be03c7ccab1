"use client";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { useTill } from "./use-till";

type Props = Pick<ReturnType<typeof useTill>, "link" | "kept" | "change" | "refresh"> & {
  till: string;
};

/** Says when the network is away, and what waits for it. */
export function WaitingBand({ link, kept, change, refresh, till }: Props) {
  const t = useT();
  const queue = kept.queue;
  const refused = queue.find((one) => one.refused);
  const again = () => {
    change(({ queue }) => ({ queue: queue.map(({ refused: _why, ...sale }) => sale) }));
    void refresh();
  };
  return (
    <div className="px-4 pt-3 print:hidden" role="status">
      {link === "signed-out" ? (
        <Notice tone="warn">
          {t.rich("You are signed out. <link>Sign in again</link>: what is on this till stays.", {
            link: (inside) => (
              <a className="font-medium underline" href={`/login?next=/pos/${till}`}>
                {inside}
              </a>
            ),
          })}
        </Notice>
      ) : refused ? (
        <Notice
          tone="bad"
          action={
            <Button size="small" onClick={again}>
              {t("Try again")}
            </Button>
          }
        >
          {t("A sale kept here was not accepted: {why}", { why: refused.refused ?? "" })}
        </Notice>
      ) : (
        <Notice tone="warn">
          {queue.length > 0
            ? t(
                "{count, plural, one {# sale waits} other {# sales wait}} for the network. Each is sent once.",
                { count: queue.length },
              )
            : t("No network. Cash and card sales are kept here and sent later.")}
        </Notice>
      )}
    </div>
  );
}

export function OutOfUse() {
  const t = useT();
  return (
    <div className="p-4">
      <Notice tone="warn">{t("This till is out of use. A manager can change that.")}</Notice>
    </div>
  );
}
