import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { startCampaignAction } from "@/lib/rewards/actions";

export function StartForm({ base }: { base: string }) {
  const t = useT();
  return (
    <Form
      action={startCampaignAction}
      successHref={`${base}/rewards/{id}`}
      successToast={t("Campaign started")}
      label={t("Start a campaign")}
      guard
    >
      <Field name="name" label={t("Name")}>
        <TextInput maxLength={60} placeholder={t("Slow afternoons")} autoComplete="off" />
      </Field>
      <Field
        name="rate"
        label={t("Give back")}
        hint={t(
          "0 to 10 % of every sale paid by Flashcard. A point is worth one sat; parts of a point are not given.",
        )}
      >
        <TextInput inputMode="decimal" unit={t("% in points")} placeholder="2" autoComplete="off" />
      </Field>
      <Field
        name="budget"
        label={t("Budget")}
        hint={t("Set aside now. When it is given out the campaign stops by itself.")}
      >
        <TextInput inputMode="numeric" unit={t("points")} placeholder="300000" autoComplete="off" />
      </Field>
      <SubmitButton>{t("Start campaign")}</SubmitButton>
    </Form>
  );
}
