"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { send } from "@/components/form/use-submit";
import { useToast } from "@/components/ui/toast";
import { holdCardAction, releaseCardAction } from "@/lib/cards/actions";

type Props = { id: string; number: string; done: () => void };

/** The last step before a Flashcard is held: why. Holding can be undone from the message that follows. */
export function HoldStep({ id, number, done }: Props) {
  const t = useT();
  const toast = useToast();
  const release = async () => {
    const outcome = await send(releaseCardAction, { cardId: id, reason: t("Undone at once") }, t);
    toast(
      outcome.ok
        ? { title: t("{number} pays again", { number }) }
        : { title: outcome.message, tone: "bad" },
    );
  };
  return (
    <div className="p-5 sm:p-6">
      <h2 className="text-section font-semibold">{t("Hold {number}?", { number })}</h2>
      <p className="mt-1.5 mb-4 text-body text-soft">
        {t(
          "The next tap is refused, wherever it is. The balance stays on the card, and you can release it at any time.",
        )}
      </p>
      <Form
        action={holdCardAction}
        input={{ cardId: id }}
        onSuccess={() => {
          done();
          toast({ title: t("{number} is on hold", { number }), undo: { run: release } });
        }}
      >
        <Field name="reason" label={t("Why")} hint={t("Kept in the card's history.")}>
          <TextInput
            autoFocus
            maxLength={200}
            placeholder={t("Lost, the holder called")}
            autoComplete="off"
          />
        </Field>
        <SubmitButton>{t("Hold card")}</SubmitButton>
      </Form>
    </div>
  );
}
