import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { Currency } from "@/lib/platform/money";
import { percentText } from "@/lib/pos/rules";
import type { Till, TillItem } from "@/lib/pos/schema";
import { ItemList } from "./item-list";
import { type Shift, ShiftList } from "./shift-list";
import { TillForm } from "./till-form";

type Props = {
  merchantId: string;
  currency: Currency;
  mayManage: boolean;
  tills: Till[];
  items: TillItem[];
  shifts: Shift[];
  zone: string;
  now: Date;
};

function manner(t: Translator, { taxRate, taxIncluded, tipPresets }: Till): string {
  const rate = percentText(taxRate);
  const tax =
    taxRate === 0
      ? t("No tax")
      : taxIncluded
        ? t("{rate} % tax in the prices", { rate })
        : t("{rate} % tax on top", { rate });
  const tips =
    tipPresets.length > 0 ? t("Tips of {list} %", { list: tipPresets.join(", ") }) : t("No tips");
  return `${tax} · ${tips}`;
}

function TillRow({
  till,
  merchantId,
  mayManage,
}: Pick<Props, "merchantId" | "mayManage"> & { till: Till }) {
  const t = useT();
  return (
    <li className="flex flex-wrap items-center gap-3 border-line-soft border-b px-4 sm:px-5 py-3 last:border-b-0">
      <div className="min-w-0 grow basis-full sm:basis-0">
        <p className="truncate font-medium text-body">{till.name}</p>
        <p className="text-soft text-table">{manner(t, till)}</p>
      </div>
      {till.closed ? (
        <Status tone="mute">{t("Out of use")}</Status>
      ) : (
        // a document of its own, so that the till's service worker has it
        <a href={`/pos/${till.id}`} className={buttonClass({ size: "small", variant: "primary" })}>
          {t("Open till")}
        </a>
      )}
      {mayManage && <TillForm {...{ merchantId, till }} />}
    </li>
  );
}

export function TillsPage(props: Props) {
  const t = useT();
  const { tills, merchantId, mayManage, zone, now } = props;
  return (
    <>
      <PageHeader
        title={t("Tills")}
        summary={t("Where you sell, what you sell there, and each drawer as it was counted.")}
        actions={mayManage && <TillForm merchantId={merchantId} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Panel title={t("Tills")} flush>
          {tills.length === 0 ? (
            <EmptyState drawing="list">
              {mayManage
                ? t("No till yet. Add one, then open it on the phone at the counter.")
                : t("No till yet. The owner or a manager adds one.")}
            </EmptyState>
          ) : (
            <ul>
              {tills.map((till) => (
                <TillRow key={till.id} {...{ till, merchantId, mayManage }} />
              ))}
            </ul>
          )}
        </Panel>
        {mayManage && <ItemList {...props} />}
        {mayManage && <ShiftList shifts={props.shifts} {...{ zone, now }} />}
      </div>
    </>
  );
}
