"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoneyInput } from "@/components/form/money-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { editRequestAction } from "@/lib/requests/actions";
import { type Filled, TermFields, WordFields } from "./request-fields";

type Props = {
  requestId: string;
  once: boolean;
  currency: string;
  /** As it would be typed. */
  amount: string;
  filled: Filled;
  mails: boolean;
};

export function EditRequestButton({ requestId, once, currency, amount, filled, mails }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("Edit")}
      </Button>
      <Dialog {...{ open }} onOpenChange={setOpen} title={t("Edit request")}>
        {open && (
          <Form
            label={t("Edit request")}
            action={editRequestAction as never}
            input={{ requestId }}
            onSuccess={() => setOpen(false)}
            successToast={t("Request changed")}
          >
            <WordFields {...{ filled }} />
            <Field name="amount" label={t("Amount")}>
              <MoneyInput {...{ currency }} defaultValue={amount} />
            </Field>
            <TermFields {...{ once, mails, filled }} />
            <div>
              <SubmitButton whenChanged>{t("Save changes")}</SubmitButton>
            </div>
          </Form>
        )}
      </Dialog>
    </>
  );
}
