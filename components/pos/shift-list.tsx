import { useT } from "#i18n";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { type Asset, money } from "@/lib/platform/money";
import type { TillShift } from "@/lib/pos/schema";

export type Shift = TillShift & { tillName: string };
type Props = { shifts: Shift[]; zone: string; now: Date };

/** Every drawer from its float to its count, newest first. */
export function ShiftList({ shifts, zone, now }: Props) {
  const t = useT();
  const rows = shifts.map((shift) => {
    const value = (amount: bigint | null) =>
      amount === null
        ? null
        : { kind: "money" as const, value: money(amount, shift.asset as Asset) };
    const { counted, expected, note } = shift;
    const off = counted === null || expected === null ? null : counted - expected;
    const difference = value(off);
    return {
      id: shift.id,
      cells: {
        till: {
          text: shift.tillName,
          sub: note ?? shift.closedByName ?? t("Opened by {name}", { name: shift.openedByName }),
        },
        opened: { kind: "time" as const, at: shift.openedAt },
        closed: shift.closedAt ? { kind: "time" as const, at: shift.closedAt } : t("Open"),
        float: value(shift.float),
        expected: value(expected),
        counted: value(counted),
        difference: difference && { ...difference, signed: true },
      },
    };
  });
  return (
    <Panel title={t("Close of day")} flush>
      <DataTable
        bare
        {...{ rows, zone, now }}
        caption={t("Shifts, newest first")}
        columns={[
          { key: "till", header: t("Till"), phone: "title" },
          { key: "opened", header: t("Opened"), phone: "when" },
          { key: "closed", header: t("Closed at"), phone: "hide", from: "md" },
          { key: "float", header: t("Float"), align: "end", phone: "hide", from: "lg" },
          { key: "expected", header: t("Expected"), align: "end", phone: "hide", from: "md" },
          { key: "counted", header: t("Counted"), align: "end", phone: "hide" },
          { key: "difference", header: t("Difference"), align: "end", phone: "amount" },
        ]}
        empty={
          <EmptyState drawing="list">
            {t("No shift yet. One begins at the till, with what lies in its drawer.")}
          </EmptyState>
        }
      />
    </Panel>
  );
}
