import { CirclePause, CirclePlay } from "lucide-react";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { DialogButton } from "@/components/ui/dialog-button";
import { holdCardAction, releaseCardAction } from "@/lib/cards/actions";

type Props = { cardId: string; number: string };

/** Stops the card's payments; asks for the reason first. */
export function HoldButton({ cardId, number }: Props) {
  return (
    <DialogButton
      variant="primary"
      icon={<CirclePause className="size-4" />}
      label="Hold card"
      title={`Hold ${number}?`}
      description="The next tap is refused, wherever it is. The balance stays on the card, and you can release it at any time."
    >
      <Form action={holdCardAction} input={{ cardId }} successToast={`${number} is on hold`}>
        <Field name="reason" label="Why" hint="Kept in the card's history.">
          <TextInput maxLength={200} placeholder="Lost, the holder called" autoComplete="off" />
        </Field>
        <SubmitButton>Hold card</SubmitButton>
      </Form>
    </DialogButton>
  );
}

/** Lets a held card pay again; asks for the reason first. */
export function ReleaseButton({ cardId, number }: Props) {
  return (
    <DialogButton
      variant="primary"
      icon={<CirclePlay className="size-4" />}
      label="Release card"
      title={`Release ${number}?`}
      description="The card pays again from the next tap on. You can hold it again at any time."
    >
      <Form action={releaseCardAction} input={{ cardId }} successToast={`${number} pays again`}>
        <Field name="reason" label="Why" hint="Kept in the card's history.">
          <TextInput maxLength={200} placeholder="Found again" autoComplete="off" />
        </Field>
        <SubmitButton>Release card</SubmitButton>
      </Form>
    </DialogButton>
  );
}
