"use client";
import { useT } from "#i18n";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { Act } from "./act";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; acts: Act[] };

/** Every key of the console, on one page. */
export default function Shortcuts({ open, onOpenChange, acts }: Props) {
  const t = useT();
  const everywhere: [string, string][] = [
    ["Ctrl K", t("Search or do something")],
    ["/", t("Find in this list")],
    ["j", t("Next row")],
    ["k", t("Previous row")],
    ["x", t("Select the row")],
    ["Enter", t("Open the row")],
    ["Esc", t("Close what is open")],
    ["?", t("These shortcuts")],
  ];
  const keyed = acts.flatMap(({ keys, label }): [string, string][] =>
    keys ? [[keys, label]] : [],
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("Keyboard shortcuts")} wide>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <Keys title={t("Everywhere")} rows={everywhere} />
        <Keys title={t("One key after the other")} rows={keyed} />
      </div>
    </Dialog>
  );
}

function Keys({ title, rows }: { title: string; rows: [string, string][] }) {
  return (
    <section>
      <h3 className="pb-1 text-table font-medium text-faint">{title}</h3>
      <dl>
        {rows.map(([keys, what]) => (
          <div key={keys} className="flex items-center gap-3 border-t border-line-soft py-1.5">
            <dt className="order-2 ms-auto flex gap-1">
              {keys.split(" ").map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
