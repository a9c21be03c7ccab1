"use client";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoreOptions } from "@/components/form/more-options";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { acceptGrantAction } from "@/lib/merchants/actions";

type Props = { merchantId: string; grant: { id: string; baseUrl: string }; doneHref: string };

/** The last step of the way over BTCPay: the same person confirms what came back. */
export function AcceptGrantForm({ merchantId, grant, doneHref }: Props) {
  return (
    <Form
      action={acceptGrantAction}
      input={{ merchantId, grantId: grant.id }}
      successToast="Store connected"
      successHref={doneHref}
      label="Confirm the store"
    >
      <p className="text-body text-soft">
        {new URL(grant.baseUrl).host} gave this console a key. Nothing is connected until you
        confirm.
      </p>
      <MoreOptions label="The key opens several stores">
        <Field name="storeId" label="Store id" optional hint="In BTCPay: Settings › General.">
          <TextInput autoComplete="off" spellCheck={false} />
        </Field>
      </MoreOptions>
      <SubmitButton>Connect the store</SubmitButton>
    </Form>
  );
}
