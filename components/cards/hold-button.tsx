import { CirclePause, CirclePlay } from "lucide-react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { DialogButton } from "@/components/ui/dialog-button";
import { holdCardAction, releaseCardAction } from "@/lib/cards/actions";

type Props = { cardId: string; number: string };

/** Stops the card's payments; asks for the reason first. */
export function HoldButton({ cardId, number }: Props) {
  const t = useT();
  return (
    <DialogButton
      variant="primary"
      icon={<CirclePause className="size-4" />}
      label={t("Hold card")}
      title={t("Hold {number}?", { number })}
      description={t(
        "The next tap is refused, wherever it is. The balance stays on the card, and you can release it at any time.",
      )}
    >
      <Form
        action={holdCardAction}
        input={{ cardId }}
        successToast={t("{number} is on hold", { number })}
      >
        <Field name="reason" label={t("Why")} hint={t("Kept in the card's history.")}>
          <TextInput
            maxLength={200}
            placeholder={t("Lost, the holder called")}
            autoComplete="off"
          />
        </Field>
        <SubmitButton>{t("Hold card")}</SubmitButton>
      </Form>
    </DialogButton>
  );
}

/** Lets a held card pay again; asks for the reason first. */
export function ReleaseButton({ cardId, number }: Props) {
  const t = useT();
  return (
    <DialogButton
      variant="primary"
      icon={<CirclePlay className="size-4" />}
      label={t("Release card")}
      title={t("Release {number}?", { number })}
      description={t(
        "The card pays again from the next tap on. You can hold it again at any time.",
      )}
    >
      <Form
        action={releaseCardAction}
        input={{ cardId }}
        successToast={t("{number} pays again", { number })}
      >
        <Field name="reason" label={t("Why")} hint={t("Kept in the card's history.")}>
          <TextInput maxLength={200} placeholder={t("Found again")} autoComplete="off" />
        </Field>
        <SubmitButton>{t("Release card")}</SubmitButton>
      </Form>
    </DialogButton>
  );
}
