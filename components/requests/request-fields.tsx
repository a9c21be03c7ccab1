"use client";
import { useT } from "#i18n";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import type { PaymentRequest } from "@/lib/requests/schema";

export type Filled = Pick<
  PaymentRequest,
  "title" | "note" | "dueDay" | "closes" | "partial" | "payerEmail" | "remind"
>;

export function WordFields({ filled }: { filled?: Filled | undefined }) {
  const t = useT();
  return (
    <>
      <Field name="title" label={t("What it is for")}>
        <TextInput maxLength={120} autoComplete="off" defaultValue={filled?.title} />
      </Field>
      <Field
        name="note"
        label={t("Note to the payer")}
        hint={t("Shown on the page they pay on.")}
        optional
      >
        <Textarea maxLength={500} rows={2} defaultValue={filled?.note ?? ""} />
      </Field>
    </>
  );
}

type TermsProps = { once: boolean; mails: boolean; filled?: Filled | undefined };

/** When it is due, and of one that is paid once: in parts or not, and who is reminded. */
export function TermFields({ once, mails, filled }: TermsProps) {
  const t = useT();
  return (
    <>
      <Field name="dueDay" label={t("Due date")} hint={t("In the time of the business.")} optional>
        <TextInput type="date" defaultValue={filled?.dueDay ?? ""} />
      </Field>
      <Checkbox
        name="closes"
        label={t("Take no payment after that day")}
        defaultChecked={filled?.closes ?? false}
      />
      {once && (
        <>
          <Checkbox
            name="partial"
            label={t("May be paid in parts")}
            hint={t("The payer chooses how much to pay each time.")}
            defaultChecked={filled?.partial ?? false}
          />
          <Field name="payerEmail" label={t("Payer’s e-mail")} optional>
            <TextInput type="email" autoComplete="off" defaultValue={filled?.payerEmail ?? ""} />
          </Field>
          <Checkbox
            name="remind"
            label={t("Remind them by e-mail")}
            hint={
              mails
                ? t(
                    "Three days before the due date, on it, and three days after while it is unpaid.",
                  )
                : t("This console sends no mail yet: reminders go out once it does.")
            }
            defaultChecked={filled?.remind ?? false}
          />
        </>
      )}
    </>
  );
}
