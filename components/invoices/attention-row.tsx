import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import { exactTime } from "@/components/ui/time-words";
import type { AttentionCase } from "@/lib/invoices/attention/queries";
import { reasonWords } from "@/lib/invoices/attention/rules";
import { AttentionRest } from "./attention-rest";
import { endWords, proposalSentence, reasonSentence } from "./attention-words";
import { nameOf } from "./words";

type Props = {
  about: AttentionCase;
  base: string;
  zone: string;
  /** Where the business is not clear from the page. */
  business?: string | undefined;
  /** The invoice is the page itself. */
  here?: boolean;
  children?: ReactNode;
};

function Ended({ about: { item }, zone }: Pick<Props, "about" | "zone">) {
  const t = useT();
  if (!item.resolvedAt || !item.how) return null;
  const known = {
    end: t(endWords[item.how]),
    when: exactTime(item.resolvedAt, zone, t.locale),
    name: item.byName ?? "",
    why: item.why ?? "",
  };
  return (
    <p className="mt-1 text-table text-soft">
      {item.byName
        ? t("{end} · {when} · {name}: “{why}”", known)
        : t("{end} · {when} · closed by itself", known)}
    </p>
  );
}

/** What, why, since when, and how it ended or what to do. */
export function AttentionRow({ about, base, zone, business, here, children }: Props) {
  const t = useT();
  const { item, invoice, rest } = about;
  const next = item.resolvedAt ? null : proposalSentence(about, t);
  return (
    <li
      className="py-4 first:pt-0 last:pb-0 md:flex md:items-start md:gap-6"
      data-attention={item.reason}
    >
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Status tone={item.resolvedAt ? "mute" : "warn"}>{t(reasonWords[item.reason])}</Status>
          {!here && <TextLink href={`${base}/${invoice.id}`}>{nameOf(invoice, t)}</TextLink>}
          {business && <span className="text-table text-faint">{business}</span>}
          <span className="text-table text-faint">
            {t("since {when}", { when: exactTime(item.openedAt, zone, t.locale) })}
          </span>
        </div>
        <p className="mt-2 max-w-[72ch] text-body break-words">{reasonSentence(about, t)}</p>
        {next && <p className="mt-1 max-w-[72ch] text-table text-soft">{next}</p>}
        {item.decision && !item.resolvedAt && item.byName && (
          <p className="mt-1 text-table text-soft">
            {t("{name}: “{why}”", { name: item.byName, why: item.why ?? "" })}
          </p>
        )}
        {rest && <AttentionRest {...{ rest, base }} />}
        <Ended {...{ about, zone }} />
      </div>
      {children}
    </li>
  );
}
