"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KvList } from "@/components/ui/kv-list";
import { Panel } from "@/components/ui/panel";
import { categoryNames, trnText } from "@/lib/receipts/rules";
import type { TaxProfile } from "@/lib/receipts/schema";
import { TaxForm } from "./tax-form";

type Props = { merchantId: string; profile: TaxProfile | null; mayChange: boolean };

/** What the tax office knows the business by, as its receipts say it. */
export function TaxPanel({ merchantId, profile, mayChange }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const facts = profile && [
    ...(profile.legalName ? [{ label: t("Registered name"), value: profile.legalName }] : []),
    { label: t("TRN"), value: trnText(profile.trn) },
    { label: t("GCT registration"), value: profile.gctNumber ?? t("Not registered") },
    {
      label: t("Address"),
      value: <span className="whitespace-pre-line">{profile.address}</span>,
    },
    ...(profile.gctNumber
      ? [{ label: t("What it sells"), value: t(categoryNames[profile.category]) }]
      : []),
  ];
  return (
    <Panel
      title={t("Receipts and GCT")}
      action={
        mayChange && (
          <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {profile ? t("Change") : t("Fill in")}
          </Button>
        )
      }
    >
      {facts ? (
        <KvList facts={facts} />
      ) : (
        <p className="text-body text-soft">
          {t(
            "With a TRN and a GCT registration, receipts become tax invoices with GCT shown apart.",
          )}
        </p>
      )}
      {mayChange && (
        <Dialog
          open={open}
          onOpenChange={setOpen}
          title={t("Receipts and GCT")}
          description={t("Receipts written so far stay as they are.")}
        >
          <TaxForm {...{ merchantId, profile }} onSaved={() => setOpen(false)} />
        </Dialog>
      )}
    </Panel>
  );
}
