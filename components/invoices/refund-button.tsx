"use client";
import { lazy, Suspense, useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { RefundFormProps } from "./refund-form";

const load = () => import("./refund-form");
const RefundForm = lazy(load);

/** Opens the form of a refund; a form that was sent closes it and starts anew. */
export function RefundButton(props: RefundFormProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
      >
        {t("Refund")}
      </Button>
      <Dialog {...{ open }} onOpenChange={setOpen} title={t("Refund this invoice")}>
        <Suspense>{open && <RefundForm {...props} onDone={() => setOpen(false)} />}</Suspense>
      </Dialog>
    </>
  );
}
