"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoneyInput } from "@/components/form/money-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { useAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";
import { showKeyAction, signOrderAction } from "@/lib/buttons/actions";
import { buttonHtml, type Drawn, type Order } from "@/lib/buttons/rules/html";
import { CodeBlock } from "./code-block";
import { CopyCode } from "./copy-code";

type Props = { buttonId: string; saved: Drawn; action: string };

/** The key for a shop's own server, shown when somebody asks for it. */
function SigningKey({ buttonId, saved }: Pick<Props, "buttonId" | "saved">) {
  const t = useT();
  const [key, setKey] = useState<string | null>(null);
  const { run, pending } = useAction();
  const show = () =>
    run({ action: showKeyAction as never, input: { buttonId } }, (outcome) => {
      if (outcome.ok) setKey((outcome.value as { key: string }).key);
    });
  const recipe = `base64url(hmac_sha256(key, "${buttonId}\\n${saved.currency}\\n" + amount + "\\n" + order))`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line-soft pt-4">
      <h3 className="font-medium">{t("From your own server")}</h3>
      <p className="text-table text-soft">
        {t(
          "Send the fields amount, order and signature with the form. The signature is made like this:",
        )}
      </p>
      <CodeBlock label={t("How to sign")} text={recipe} />
      {key && <CodeBlock label={t("Signing key")} text={key} />}
      <div className="flex flex-wrap gap-2">
        {key ? (
          <CopyCode value={key} label={t("Copy the key")} />
        ) : (
          <Button size="small" {...{ pending }} onClick={show}>
            {t("Show the key")}
          </Button>
        )}
        <ConfirmAction
          size="small"
          variant="quiet"
          danger
          label={t("Renew the key")}
          title={t("Renew the signing key?")}
          description={t(
            "Everything signed so far is refused from then on, also what was signed here.",
          )}
          confirmLabel={t("Renew the key")}
          action={showKeyAction as never}
          input={{ buttonId, renew: true }}
          successToast={t("Key renewed")}
        />
      </div>
    </div>
  );
}

/** Signs here, or tells how to sign elsewhere. */
export default function SigningPanel({ buttonId, saved, action }: Props) {
  const t = useT();
  const [order, setOrder] = useState<Order | null>(null);
  const html = order ? buttonHtml(saved, { action, words: { amount: t("Amount") }, order }) : null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Form
        label={t("One-off price")}
        action={signOrderAction as never}
        input={{ buttonId }}
        idempotencyName="sending"
        onSuccess={(value) => setOrder(value as Order)}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5 sm:grid-cols-2">
          <Field name="orderNumber" label={t("Order number")}>
            <TextInput maxLength={60} autoComplete="off" />
          </Field>
          <Field name="amount" label={t("Price")}>
            <MoneyInput currency={saved.currency} />
          </Field>
        </div>
        <div>
          <SubmitButton variant="outline">{t("Sign this price")}</SubmitButton>
        </div>
      </Form>
      {html && (
        <>
          <CodeBlock label={t("HTML of the order")} text={html} />
          <div>
            <CopyCode value={html} label={t("Copy the HTML of the order")} />
          </div>
        </>
      )}
      <SigningKey {...{ buttonId, saved }} />
    </div>
  );
}
