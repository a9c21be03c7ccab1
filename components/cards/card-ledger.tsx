import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Panel } from "@/components/ui/panel";
import type { JournalRow } from "@/lib/ledger/queries/journal";
import { accountRule, columnsOf, familyOf } from "@/lib/ledger/rules";
import { msg, type Translator } from "@/lib/platform/i18n/translator";

const columnsIn = (t: Translator): Column[] => [
  { key: "account", header: t("Account"), phone: "title" },
  { key: "when", header: t("When"), phone: "when", width: "120px" },
  { key: "debit", header: t("Debit"), align: "end", phone: "hide", width: "140px" },
  { key: "credit", header: t("Credit"), align: "end", phone: "amount", width: "140px" },
];

const kinds: Record<string, string> = {
  "card.load": msg("Load"),
  "card.load-back": msg("Load taken back"),
  "card.tap-reserve": msg("Set aside for a tap"),
  "card.tap-released": msg("Back from a tap that was not paid"),
};

function nameOf(t: Translator, code: string, number: string): string {
  const { family, subject } = familyOf(code);
  const account = t(accountRule(code).name);
  if (subject === null) return account;
  const about = family === "card" ? number : subject.slice(-6).toUpperCase();
  return t("{account} {subject}", { account, subject: about });
}

const rowsOf = (t: Translator, journal: JournalRow, number: string): Row[] =>
  journal.legs.map(({ code, asset, amount }, index) => {
    const { debit, credit } = columnsOf(amount);
    const money = (size: bigint) =>
      size === 0n ? null : ({ kind: "money", value: { amount: size, asset } } as const);
    const kind = kinds[journal.kind];
    return {
      id: `${journal.id}-${index}`,
      cells: {
        account: {
          text: nameOf(t, code, number),
          sub: index === 0 ? (kind ? t(kind) : journal.kind) : undefined,
        },
        when: index === 0 ? { kind: "time", at: journal.eventAt } : null,
        debit: money(debit),
        credit: money(credit),
      },
    };
  });

type CardLedgerProps = {
  journals: readonly JournalRow[];
  card: { number: string };
  zone: string;
  now: Date;
};

/** The latest journals that moved the card's account; nothing for those who may not read the books. */
export function CardLedger({ journals, card, zone, now }: CardLedgerProps) {
  const t = useT();
  if (journals.length === 0) return null;
  return (
    <Panel
      title={t("Ledger entries")}
      note={t("What moved this card’s account, latest first")}
      flush
    >
      <DataTable
        caption={t("Ledger entries of this card")}
        columns={columnsIn(t)}
        rows={journals.slice(0, 10).flatMap((journal) => rowsOf(t, journal, card.number))}
        {...{ zone, now }}
        bare
        compact
      />
    </Panel>
  );
}
