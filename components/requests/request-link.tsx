import { useT } from "#i18n";
import { CopyButton } from "@/components/ui/copy-button";
import { Panel } from "@/components/ui/panel";
import { Qr } from "@/components/ui/qr";
import { TextLink } from "@/components/ui/text-link";

/** What is sent to the payer, or put on the counter. */
export function RequestLink({ address }: { address: string }) {
  const t = useT();
  return (
    <Panel title={t("Link")} note={t("Whoever has it can see this and pay.")}>
      <div className="grid justify-items-center gap-3">
        <Qr value={address} size={200} label={t("Link to scan")} />
        <CopyButton value={address} label={t("Copy the link")}>
          {address}
        </CopyButton>
        <TextLink href={address} target="_blank" rel="noreferrer">
          {t("Open the page to look at or print")}
        </TextLink>
      </div>
    </Panel>
  );
}
