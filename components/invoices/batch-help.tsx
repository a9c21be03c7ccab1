import { Download } from "lucide-react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { KvList } from "@/components/ui/kv-list";
import { Panel } from "@/components/ui/panel";
import { currencies } from "@/lib/platform/money";

/** Which columns a file may have. */
export function BatchHelp({ currency }: { currency: string }) {
  const t = useT();
  const columns = [
    [
      t("{column, select, other {amount}}"),
      t("In digits, like 2450 or 2450.50. The one column that must be there."),
    ],
    [
      t("{column, select, other {currency}}"),
      t("{currencies}; {currency} where it is left out.", {
        currencies: currencies.join(", "),
        currency,
      }),
    ],
    [
      t("{column, select, other {order number}}"),
      t("Yours, once each: a number that an invoice has already is not asked twice."),
    ],
    [t("{column, select, other {buyer name}}"), t("Up to 100 characters")],
    [t("{column, select, other {buyer e-mail}}"), t("An address like keisha@example.com")],
    [
      t("{column, select, other {description}}"),
      t("What it is for; the customer sees it on the pay page."),
    ],
    [
      t("{column, select, other {expiry}}"),
      t("Minutes it can be paid for, 15 where it is left out."),
    ],
  ] as const;
  return (
    <Panel
      title={t("Columns")}
      action={
        <a
          href="/invoices-sample.csv"
          download
          className={buttonClass({ variant: "quiet", size: "small" })}
        >
          <Download className="size-4" aria-hidden />
          {t("Download a sample")}
        </a>
      }
    >
      <KvList stacked facts={columns.map(([name, value]) => ({ label: name, value }))} />
    </Panel>
  );
}
