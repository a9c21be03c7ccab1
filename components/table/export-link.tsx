import { Download } from "lucide-react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";

/** Downloads the list as it is filtered, every page of it. */
export function ExportLink({ href }: { href: string }) {
  const t = useT();
  return (
    <a
      href={href}
      download
      title={t("Download every row of this list as CSV")}
      className={buttonClass({ variant: "quiet", size: "small" })}
    >
      <Download className="size-4" aria-hidden />
      {t("Export")}
    </a>
  );
}
