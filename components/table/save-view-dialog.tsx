"use client";
import { useT } from "#i18n";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import type { Outcome } from "@/components/form/outcome";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Dialog } from "@/components/ui/dialog";
import type { Views } from "./views";

type Props = {
  views: Views;
  base: string;
  query: string;
  open: boolean;
  setOpen: (open: boolean) => void;
};
type Wish = { first?: boolean } & Record<string, unknown>;

/** Keeps the filters, the order and the columns shown under a name. */
export default function SaveViewDialog({ views, base, query, open, setOpen }: Props) {
  const t = useT();
  const { merchantId, list, mayShare, business, actions } = views;
  const save = async ({ first, ...view }: Wish): Promise<Outcome> => {
    const saved = await actions.save(view);
    if (!saved.ok || !first) return saved;
    const chosen = await actions.setFirst({ merchantId, list, viewId: saved.value.id });
    return chosen.ok ? saved : chosen;
  };
  return (
    <Dialog
      {...{ open }}
      onOpenChange={setOpen}
      title={t("Save this view")}
      description={t("Filters, order and columns stay as they are now, under a tab of their own.")}
    >
      <Form
        action={save}
        input={{ merchantId, list, query }}
        successToast={t("View saved")}
        successHref={`${base}?${query}&saved={id}`}
        onSuccess={() => setOpen(false)}
      >
        <Field name="name" label={t("Name")} hint={t("A name you used before gets these filters.")}>
          <TextInput maxLength={40} autoComplete="off" />
        </Field>
        {mayShare && (
          <Checkbox name="shared" label={t("Share with everybody at {business}", { business })} />
        )}
        <Checkbox name="first" label={t("Open this list with it")} />
        <SubmitButton>{t("Save view")}</SubmitButton>
      </Form>
    </Dialog>
  );
}
