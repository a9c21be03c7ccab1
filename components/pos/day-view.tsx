"use client";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { KvList } from "@/components/ui/kv-list";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney } from "@/lib/platform/format";
import { assetOf, money } from "@/lib/platform/money";
import type { TillState } from "@/lib/pos/queries/till-state";
import { DrawerPanel } from "./drawer-panel";

type Props = {
  state: TillState;
  /** How many sales wait for the network. */
  waiting: number;
  onChanged: () => void;
  onBack: () => void;
};

/** Today for the cashier, and the drawer from its float to its count. */
export function DayView({ state, waiting, onChanged, onBack }: Props) {
  const t = useT();
  const { today, shift, business, cashier } = state;
  const asset = assetOf(business.currency);
  const show = (text: string) => formatMoney(money(BigInt(text), asset), t);
  return (
    <div className="mx-auto grid w-full max-w-110 content-start gap-4 p-4">
      <div className="flex items-center justify-between">
        <Button variant="quiet" onClick={onBack}>
          {t("Back")}
        </Button>
        <TextLink href={`/b/${business.slug}/tills`} prefetch={false}>
          {t("Leave the till")}
        </TextLink>
      </div>
      <Panel title={t("Today, {name}", { name: cashier })}>
        <KvList
          facts={[
            { label: t("Sales"), value: t.number(today.count) },
            { label: t("Total"), value: show(today.total) },
            { label: t("Tips"), value: show(today.tips) },
          ]}
        />
      </Panel>
      <DrawerPanel key={shift?.id ?? "none"} {...{ state, waiting, onChanged }} />
    </div>
  );
}
