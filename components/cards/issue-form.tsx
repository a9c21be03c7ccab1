import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoneyInput } from "@/components/form/money-input";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { issueCardAction } from "@/lib/cards/actions";

type IssueFormProps = {
  /** Where the new card's page is: the id follows. */
  base: string;
  /** The one Business that gives out the card, or those to choose from. */
  issuer: string | null;
  businesses: { id: string; name: string }[];
};

export function IssueForm({ base, issuer, businesses }: IssueFormProps) {
  const t = useT();
  return (
    <Form
      action={issueCardAction}
      input={issuer ? { issuerMerchantId: issuer } : {}}
      successHref={`${base}/cards/{id}`}
      successToast={t("Flashcard issued")}
      label={t("Issue a Flashcard")}
      guard
    >
      {!issuer && (
        <Field name="issuerMerchantId" label={t("Given out by")}>
          <Select
            placeholder={t("Choose a Business")}
            options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )}
      <Field
        name="sats"
        label={t("Load")}
        hint={t("From the programme's float. A Flashcard starts with at least 1 sat.")}
      >
        <MoneyInput currency="SATS" placeholder="5000" />
      </Field>
      <Field
        name="holderName"
        label={t("Holder")}
        optional
        hint={t("Shown on the card's page, never at a till.")}
      >
        <TextInput maxLength={80} autoComplete="off" />
      </Field>
      <SubmitButton>{t("Issue Flashcard")}</SubmitButton>
    </Form>
  );
}
