import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { holdCardAction, releaseCardAction } from "@/lib/cards/actions";
import { msg } from "@/lib/platform/i18n/translator";

const ways = {
  hold: {
    action: holdCardAction,
    question: msg("Hold {number}?"),
    consequence: msg(
      "The next tap is refused, wherever it is. The balance stays on the card, and you can release it at any time.",
    ),
    example: msg("Lost, the holder called"),
    press: msg("Hold card"),
    done: msg("{number} is on hold"),
  },
  release: {
    action: releaseCardAction,
    question: msg("Release {number}?"),
    consequence: msg(
      "The card pays again from the next tap on. You can hold it again at any time.",
    ),
    example: msg("Found again"),
    press: msg("Release card"),
    done: msg("{number} pays again"),
  },
};
export type HoldWay = keyof typeof ways;

/** What holding or releasing a card is called, and what it does, in the reader's words. */
export function useHoldWords(way: HoldWay, number: string) {
  const t = useT();
  const { question, consequence, press, done } = ways[way];
  return {
    question: t(question, { number }),
    consequence: t(consequence),
    press: t(press),
    done: t(done, { number }),
  };
}

type Props = {
  way: HoldWay;
  cardId: string;
  autoFocus?: boolean;
  successToast?: string;
  /** Called in the browser instead of the toast. */
  onSuccess?: () => void;
};

/** Asks why a card is held or released, and does so. */
export function HoldForm({ way, cardId, autoFocus, ...then }: Props) {
  const t = useT();
  const { action, example, press } = ways[way];
  return (
    <Form {...then} action={action} input={{ cardId }}>
      <Field name="reason" label={t("Why")} hint={t("Kept in the card's history.")}>
        <TextInput {...{ autoFocus }} maxLength={200} placeholder={t(example)} autoComplete="off" />
      </Field>
      <SubmitButton>{t(press)}</SubmitButton>
    </Form>
  );
}
