"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { uploadBatchAction } from "@/lib/invoices/batches/actions";
import { BatchFile, type ChosenFile } from "./batch-file";

type Props = { base: string; merchantId: string };

export function BatchForm({ base, merchantId }: Props) {
  const t = useT();
  const [file, setFile] = useState<ChosenFile | null>(null);
  return (
    <Form
      label={t("Bring in a file")}
      action={uploadBatchAction as never}
      input={{ merchantId, ...file }}
      successHref={`${base}/bulk/{id}`}
    >
      <BatchFile {...{ file }} onFile={setFile} />
      {!file && (
        <Field
          name="text"
          label={t("Or paste the rows here")}
          hint={t("With the names of the columns in the first row.")}
        >
          <Textarea rows={5} spellCheck={false} autoComplete="off" className="font-mono" />
        </Field>
      )}
      <SubmitButton>{t("Look at the rows")}</SubmitButton>
    </Form>
  );
}
