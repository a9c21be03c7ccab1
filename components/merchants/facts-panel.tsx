import { useT } from "#i18n";
import { DialogButton } from "@/components/ui/dialog-button";
import { KvList } from "@/components/ui/kv-list";
import { Panel } from "@/components/ui/panel";
import type { MerchantView } from "@/lib/merchants/queries";
import { countryName, currencyNames } from "@/lib/merchants/rules";
import { EditForm } from "./edit-form";

/** What a business is; changed by Flash, so an owner reads it only. */
export function FactsPanel({ merchant, mayEdit }: { merchant: MerchantView; mayEdit: boolean }) {
  const t = useT();
  const { id, slug, name, town, country, currency, timeZone, phone } = merchant;
  return (
    <Panel
      title={t("Business")}
      action={
        mayEdit && (
          <DialogButton label={t("Change")} size="small" title={t("Change the business")}>
            <EditForm merchantId={id} facts={{ name, town, country, timeZone, phone }} />
          </DialogButton>
        )
      }
    >
      <KvList
        facts={[
          { label: t("Name"), value: name },
          { label: t("Place"), value: `${town}, ${t(countryName(country))}` },
          {
            label: t("Currency"),
            value: `${t(currencyNames[currency] ?? currency)} (${currency})`,
          },
          { label: t("Time zone"), value: timeZone.split("/").at(-1)?.replaceAll("_", " ") },
          { label: t("Phone"), value: phone ?? "–" },
          { label: t("Address"), value: `/b/${slug}` },
        ]}
      />
      {!mayEdit && (
        <p className="pt-3 text-meta text-faint">
          {t("Flash keeps these. Ask support to change them.")}
        </p>
      )}
    </Panel>
  );
}
