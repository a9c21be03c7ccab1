import { useT } from "#i18n";
import { StatusShape } from "@/components/ui/status-shape";
import { type Tone, toneText } from "@/components/ui/tone";
import type { ConnectionView } from "@/lib/btcpay/queries";
import { said } from "@/lib/platform/i18n/said";
import { msg } from "@/lib/platform/i18n/translator";

type Item = ConnectionView["preflight"][number];

const tones: Record<Item["state"], Tone> = { ok: "good", warn: "warn", missing: "bad" };
const words: Record<Item["state"], string> = {
  ok: msg("In order"),
  warn: msg("Worth a look"),
  missing: msg("To do"),
};

/** What BTCPay needs for everything here to work, what is amiss first, with what to do about it. */
export function PreflightList({ items }: { items: Item[] }) {
  const t = useT();
  const order = Object.keys(tones).reverse();
  const sorted = [...items].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <ul className="grid gap-2.5 text-table">
      {sorted.map(({ id, state, title, todo }) => (
        <li key={id} className="flex gap-2.5">
          <span className={`inline-flex h-5 items-center ${toneText[tones[state]]}`}>
            <StatusShape tone={tones[state]} />
            <span className="sr-only">{t(words[state])}:</span>
          </span>
          <span className="min-w-0">
            {said(title, t)}
            {todo && <span className="block text-soft">{said(todo, t)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
