"use client";
import { Printer } from "lucide-react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";

export function PrintButton() {
  const t = useT();
  return (
    <Button
      variant="quiet"
      icon={<Printer className="size-4" aria-hidden />}
      onClick={() => window.print()}
    >
      {t("Print")}
    </Button>
  );
}
