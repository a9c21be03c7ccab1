"use client";
import { useT } from "#i18n";
import { HoldForm, useHoldWords } from "@/components/cards/hold-form";
import { send } from "@/components/form/use-submit";
import { useToast } from "@/components/ui/toast";
import { releaseCardAction } from "@/lib/cards/actions";

type Props = { id: string; number: string; done: () => void };

/** The last step before a Flashcard is held: why. Holding can be undone from the message that follows. */
export function HoldStep({ id, number, done }: Props) {
  const t = useT();
  const toast = useToast();
  const held = useHoldWords("hold", number);
  const released = useHoldWords("release", number);
  const release = async () => {
    const outcome = await send(releaseCardAction, { cardId: id, reason: t("Undone at once") }, t);
    toast(outcome.ok ? { title: released.done } : { title: outcome.message, tone: "bad" });
  };
  return (
    <div className="p-5 sm:p-6">
      <h2 className="text-section font-semibold">{held.question}</h2>
      <p className="mt-1.5 mb-4 text-body text-soft">{held.consequence}</p>
      <HoldForm
        way="hold"
        cardId={id}
        autoFocus
        onSuccess={() => {
          done();
          toast({ title: held.done, undo: { run: release } });
        }}
      />
    </div>
  );
}
