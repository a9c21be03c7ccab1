import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import { AcceptGrantForm } from "./accept-grant-form";
import { ConnectKeyForm } from "./connect-key-form";
import { ConsentForm } from "./consent-form";

type Props = {
  merchantId: string;
  baseUrl: string;
  permissions: string[];
  doneHref: string;
  grant: { id: string; baseUrl: string } | null;
};

/** The two ways to connect a store, or the confirmation of the one that is under way. */
export function ConnectPanels({ grant, permissions, ...rest }: Props) {
  const t = useT();
  const { merchantId, baseUrl, doneHref } = rest;
  if (grant)
    return (
      <Panel title={t("Confirm the store")}>
        <AcceptGrantForm {...{ merchantId, grant, doneHref }} />
      </Panel>
    );
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Panel title={t("With a key")} note={t("Made in BTCPay: Account › API keys.")}>
        <ConnectKeyForm {...{ merchantId, baseUrl, doneHref }} />
        <p className="pt-5 pb-2 text-table text-soft">{t("Give the key these permissions:")}</p>
        <ul className="grid gap-1 text-table">
          {permissions.map((permission) => (
            <li key={permission}>
              <code className="text-meta">{permission}</code>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel
        title={t("Over BTCPay")}
        note={t("Sign in there and consent; the key comes by itself.")}
      >
        <ConsentForm {...{ merchantId, baseUrl }} />
      </Panel>
    </div>
  );
}
