import { DialogButton } from "@/components/ui/dialog-button";
import { KvList } from "@/components/ui/kv-list";
import { Panel } from "@/components/ui/panel";
import type { MerchantView } from "@/lib/merchants/queries";
import { countryName, currencyNames } from "@/lib/merchants/rules";
import { EditForm } from "./edit-form";

/** What a business is; changed by Flash, so an owner reads it only. */
export function FactsPanel({ merchant, mayEdit }: { merchant: MerchantView; mayEdit: boolean }) {
  const { id, slug, name, town, country, currency, timeZone, phone } = merchant;
  return (
    <Panel
      title="Business"
      action={
        mayEdit && (
          <DialogButton label="Change" size="small" title="Change the business">
            <EditForm merchantId={id} facts={{ name, town, country, timeZone, phone }} />
          </DialogButton>
        )
      }
    >
      <KvList
        facts={[
          { label: "Name", value: name },
          { label: "Place", value: `${town}, ${countryName(country)}` },
          { label: "Currency", value: `${currencyNames[currency] ?? currency} (${currency})` },
          { label: "Time zone", value: timeZone.split("/").at(-1)?.replaceAll("_", " ") },
          { label: "Phone", value: phone ?? "–" },
          { label: "Address", value: `/b/${slug}` },
        ]}
      />
      {!mayEdit && (
        <p className="pt-3 text-meta text-faint">Flash keeps these. Ask support to change them.</p>
      )}
    </Panel>
  );
}
