import { Download } from "lucide-react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { receiptPath } from "@/lib/receipts/rules";

export function PdfLink({ code, small }: { code: string; small?: boolean }) {
  const t = useT();
  return (
    <a
      href={`${receiptPath(code)}/pdf`}
      download
      className={buttonClass({ ...(small ? { variant: "quiet", size: "small" } : {}) })}
    >
      <Download className="size-4" aria-hidden />
      {t("PDF")}
    </a>
  );
}
