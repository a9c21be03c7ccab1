import { CirclePause, CirclePlay } from "lucide-react";
import { DialogButton } from "@/components/ui/dialog-button";
import { HoldForm, type HoldWay, useHoldWords } from "./hold-form";

type Props = { way: HoldWay; cardId: string; number: string };

const icons = { hold: CirclePause, release: CirclePlay };

/** Stops the card's payments, or lets a held card pay again; asks for the reason first. */
export function HoldButton({ way, cardId, number }: Props) {
  const { question, consequence, press, done } = useHoldWords(way, number);
  const Icon = icons[way];
  return (
    <DialogButton
      variant="primary"
      icon={<Icon className="size-4" />}
      label={press}
      title={question}
      description={consequence}
    >
      <HoldForm {...{ way, cardId }} successToast={done} />
    </DialogButton>
  );
}
