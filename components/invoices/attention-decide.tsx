"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { acceptAttentionAction, keepAttentionAction } from "@/lib/invoices/attention/actions";

type Props = { itemId: string; as: "accept" | "keep" };

/** Asks why before it is decided; who decided and why stays with it. */
export function AttentionDecide({ itemId, as }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const accept = as === "accept";
  const label = accept ? t("Accept as paid") : t("Leave as it is");
  return (
    <>
      <Button
        {...{ variant: accept ? "outline" : "quiet", size: "small" }}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog
        {...{ open }}
        onOpenChange={setOpen}
        title={accept ? t("Count this invoice as paid?") : t("Leave it as it is?")}
        description={
          accept
            ? t("It becomes settled at BTCPay and here. What was received is taken as a sale.")
            : t("Nothing changes at BTCPay or in the ledger, and it is not shown as open again.")
        }
      >
        {open && (
          <Form
            label={label}
            action={(accept ? acceptAttentionAction : keepAttentionAction) as never}
            input={{ itemId }}
            successToast={accept ? t("Asked BTCPay") : t("Left as it is")}
            onSuccess={() => setOpen(false)}
          >
            <Field name="why" label={t("Why")} hint={t("Kept with your name.")}>
              <TextInput maxLength={200} autoComplete="off" />
            </Field>
            <SubmitButton>{label}</SubmitButton>
          </Form>
        )}
      </Dialog>
    </>
  );
}
