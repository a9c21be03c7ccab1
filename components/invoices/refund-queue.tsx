import { useT } from "#i18n";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { RefundUnderWay } from "@/lib/invoices/refunds/queries/under-way";
import { RefundRow } from "./refund-row";
import { nameOf } from "./words";

type Props = {
  refunds: readonly RefundUnderWay[];
  /** Where invoices are. */
  base: string;
  /** Names by business, where the list spans several. */
  businesses?: ReadonlyMap<string, string> | undefined;
  personId: string;
  zone: string;
};
type ListProps = Omit<Props, "refunds"> & { rows: readonly RefundUnderWay[] };

function RefundList({ rows, base, businesses, ...rest }: ListProps) {
  const t = useT();
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {rows.map((refund) => {
        const business = businesses?.get(refund.merchantId);
        const name = nameOf({ ...refund, id: refund.invoiceId }, t);
        return (
          <RefundRow
            key={refund.id}
            {...rest}
            refund={refund}
            mayRefund
            of={
              <>
                <TextLink href={`${base}/${refund.invoiceId}`}>{name}</TextLink>
                {business && <span className="text-soft"> · {business}</span>}
              </>
            }
          />
        );
      })}
    </ul>
  );
}

/** Refunds that wait for a second person, and those on their way. */
export function RefundQueue({ refunds, ...rest }: Props) {
  const t = useT();
  const waiting = refunds.filter(({ status }) => status === "awaiting-approval");
  const others = refunds.filter(({ status }) => status !== "awaiting-approval");
  return (
    <>
      <PageHeader title={t("Refunds")} summary={t("What is asked for and not over yet.")} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Panel title={t("To approve")} note={waiting.length > 0 ? t.number(waiting.length) : null}>
          {waiting.length > 0 ? (
            <RefundList rows={waiting} {...rest} />
          ) : (
            <EmptyState drawing="people">
              {t("Refunds above the limit in the settings wait here for a second person.")}
            </EmptyState>
          )}
        </Panel>
        {others.length > 0 && (
          <Panel title={t("Under way")} note={t.number(others.length)}>
            <RefundList rows={others} {...rest} />
          </Panel>
        )}
      </div>
    </>
  );
}
