import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { startCampaignAction } from "@/lib/rewards/actions";

export function StartForm({ base }: { base: string }) {
  return (
    <Form
      action={startCampaignAction}
      successHref={`${base}/rewards/{id}`}
      successToast="Campaign started"
      label="Start a campaign"
      guard
    >
      <Field name="name" label="Name">
        <TextInput maxLength={60} placeholder="Slow afternoons" autoComplete="off" />
      </Field>
      <Field
        name="rate"
        label="Give back"
        hint="0 to 10 % of every sale paid by Flashcard. A point is worth one sat; parts of a point are not given."
      >
        <TextInput inputMode="decimal" unit="% in points" placeholder="2" autoComplete="off" />
      </Field>
      <Field
        name="budget"
        label="Budget"
        hint="Set aside now. When it is given out the campaign stops by itself."
      >
        <TextInput inputMode="numeric" unit="points" placeholder="300000" autoComplete="off" />
      </Field>
      <SubmitButton>Start campaign</SubmitButton>
    </Form>
  );
}
