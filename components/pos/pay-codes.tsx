"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { CopyButton } from "@/components/ui/copy-button";
import type { SaleState } from "@/lib/pos/queries/sale-state";
import { Choices } from "./choices";
import { CodeToScan } from "./code-to-scan";

type Props = { codes: NonNullable<SaleState["invoice"]>["codes"] };

/** What the customer's wallet scans: over Lightning, or on-chain where the store takes that. */
export function PayCodes({ codes }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<"lightning" | "chain">("lightning");
  const shown = codes.find(({ kind }) => kind === chosen) ?? codes[0];
  if (!shown)
    return (
      <div className="skeleton aspect-square w-full max-w-72 justify-self-center rounded-card" />
    );
  const names = { lightning: t("Lightning"), chain: t("On-chain") };
  return (
    <>
      {codes.length > 1 && (
        <Choices
          label={t("How the wallet pays")}
          options={codes.map(({ kind }) => ({ value: kind, label: names[kind] }))}
          value={shown.kind}
          onValue={setChosen}
        />
      )}
      <CodeToScan
        {...shown.qr}
        label={t("Payment to scan")}
        className="w-full max-w-72 justify-self-center"
      />
      <p className="justify-self-center text-table">
        <CopyButton
          value={shown.text}
          label={
            shown.kind === "chain" ? t("Copy the bitcoin address") : t("Copy the Lightning invoice")
          }
        >
          {`${shown.text.slice(0, 10)}…${shown.text.slice(-6)}`}
        </CopyButton>
      </p>
    </>
  );
}
