"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { addNoteAction } from "@/lib/invoices/actions";

export type NoteFormProps = { invoiceId: string };

export function NoteForm({ invoiceId, onDone }: NoteFormProps & { onDone: () => void }) {
  const t = useT();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <Form
      label={t("Add a note")}
      action={addNoteAction as never}
      input={{ invoiceId, idempotencyKey }}
      onSuccess={onDone}
      guard
    >
      <Field
        name="text"
        label={t("Note")}
        hint={t("Whoever sees this invoice here reads it; the customer does not.")}
      >
        <Textarea maxLength={500} />
      </Field>
      <SubmitButton>{t("Add the note")}</SubmitButton>
    </Form>
  );
}
