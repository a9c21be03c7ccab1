import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";

/** Why nothing can be charged yet. */
export function NotConnected({ settingsHref }: { settingsHref: string }) {
  const t = useT();
  return (
    <Notice
      tone="warn"
      title={t("No BTCPay store is connected.")}
      action={<ButtonLink href={settingsHref}>{t("Open settings")}</ButtonLink>}
      className="mb-5"
    >
      {t("An invoice made now waits until one is.")}
    </Notice>
  );
}
