"use client";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoneyInput } from "@/components/form/money-input";
import { MoreOptions } from "@/components/form/more-options";
import type { Outcome } from "@/components/form/outcome";
import { RadioCards } from "@/components/form/radio-cards";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { Panel } from "@/components/ui/panel";
import { Section } from "./section";

const refuse = async (): Promise<Outcome> => {
  await new Promise((done) => setTimeout(done, 600));
  return {
    ok: false,
    code: "invalid",
    message: "The invoice was not created: one field needs another value.",
    fields: { amount: ["The amount must be more than 0"] },
  };
};
const accept = async (): Promise<Outcome> => ({ ok: true, value: null });

export function FormSpecimens() {
  return (
    <Section title="Forms">
      <div className="grid gap-4 lg:grid-cols-2">
        <Panel title="Always refused">
          <InvoiceForm />
        </Panel>
        <Panel title="Every field">
          <EveryField />
        </Panel>
      </div>
    </Section>
  );
}

function InvoiceForm() {
  return (
    <Form action={refuse} label="Invoice">
      <Field name="amount" label="Amount" hint="About 16 290 sats at J$15,040,000 per bitcoin">
        <MoneyInput currency="JMD" defaultValue="2450.00" />
      </Field>
      <Field name="customer" label="Customer" optional>
        <TextInput placeholder="Ackee & Thyme" autoComplete="off" />
      </Field>
      <Field name="runsOut" label="Runs out after">
        <Select
          options={[
            { value: "15", label: "15 minutes" },
            { value: "60", label: "1 hour" },
          ]}
        />
      </Field>
      <MoreOptions>
        <Field name="note" label="Note to the customer" optional>
          <Textarea />
        </Field>
      </MoreOptions>
      <SubmitButton>Create invoice for J$2,450.00</SubmitButton>
    </Form>
  );
}

function EveryField() {
  return (
    <Form action={accept} successToast="Saved" guard label="Every field">
      <Field
        name="wrong"
        label="Refused"
        refusal="This address is already used by another business"
      >
        <TextInput before="https://" defaultValue="blue-mahoe" />
      </Field>
      <Field name="share" label="Points on each sale">
        <TextInput numeric unit="%" defaultValue="2" />
      </Field>
      <Field name="off" label="Off">
        <TextInput disabled defaultValue="Set by the programme" />
      </Field>
      <RadioCards
        name="speed"
        legend="When is a payment counted"
        defaultValue="fast"
        cards={[
          {
            value: "fast",
            label: "At once",
            hint: "Lightning, and on-chain when it is first seen.",
          },
          {
            value: "safe",
            label: "After one confirmation",
            hint: "About 10 minutes for on-chain payments.",
          },
          { value: "never", label: "By hand", disabled: true },
        ]}
      />
      <Checkbox
        name="tips"
        label="Ask for a tip"
        hint="10, 15 or 20 % of the sale."
        defaultChecked
      />
      <Checkbox name="mail" label="Send a receipt" />
      <SubmitButton whenChanged>Save settings</SubmitButton>
    </Form>
  );
}
