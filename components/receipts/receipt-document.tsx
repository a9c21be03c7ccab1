import { useT } from "#i18n";
import type { Document } from "@/lib/receipts/rules/document";

const row = "flex items-baseline justify-between gap-4";

function Pairs({ pairs }: { pairs: Document["sums"] }) {
  return (
    <dl className="grid gap-1.5 text-table">
      {pairs.map(({ label, value }) => (
        <div key={label} className={row}>
          <dt className="text-soft">{label}</dt>
          <dd className="text-end tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Amounts({ items }: { items: { label: string; detail: string; value: string }[] }) {
  return (
    <ul className="grid gap-3">
      {items.map(({ label, detail, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document never changes
        <li key={at} className={row}>
          <span className="min-w-0 wrap-break-word">
            {label}
            {detail && <span className="block text-table text-soft">{detail}</span>}
          </span>
          <span className="shrink-0 tabular-nums">{value}</span>
        </li>
      ))}
    </ul>
  );
}

const part = "border-t border-line-soft pt-4 mt-4";

/** A receipt as it reads, on paper as on a screen. */
export function ReceiptDocument({
  document,
  level = "h2",
}: {
  document: Document;
  level?: "h1" | "h2";
}) {
  const t = useT();
  const { title, number, seller, facts, lines, sums, total, payments, notes } = document;
  const Title = level;
  return (
    <article className="min-w-0 text-body">
      <Title className="text-title font-semibold">
        {title} <span className="font-normal text-soft tabular-nums">{number}</span>
      </Title>
      <address className="mt-3 text-table not-italic">
        <strong className="block text-body font-semibold">{seller.name}</strong>
        {seller.under.map((line) => (
          <span key={line} className="block text-soft">
            {line}
          </span>
        ))}
      </address>
      <div className={part}>
        <Pairs pairs={facts} />
      </div>
      <section aria-label={t("What was sold")} className={part}>
        <Amounts
          items={lines.map(({ description, detail, amount }) => ({
            ...{ label: description, detail, value: amount },
          }))}
        />
      </section>
      <section aria-label={t("What it comes to")} className={part}>
        <Pairs pairs={sums} />
        <p className={`${row} mt-2 text-section font-semibold`}>
          <span>{total.label}</span>
          <span className="tabular-nums">{total.value}</span>
        </p>
      </section>
      <section aria-label={t("How it was paid")} className={part}>
        <Amounts items={payments} />
      </section>
      {notes.map((note) => (
        <p key={note} className="mt-3 text-meta text-soft first-of-type:mt-4">
          {note}
        </p>
      ))}
    </article>
  );
}
