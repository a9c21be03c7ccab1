"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { send } from "@/components/form/use-submit";
import { usePicks } from "@/components/table/picks";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { holdCardsAction, releaseCardsAction } from "@/lib/cards/actions";
import type { Translator } from "@/lib/platform/i18n/translator";

type Kind = "hold" | "release";

const actions = { hold: holdCardsAction, release: releaseCardsAction };

const wordsOf = (t: Translator, kind: Kind, count: number) =>
  kind === "hold"
    ? {
        press: t("{count, plural, one {Hold # Flashcard} other {Hold # Flashcards}}", { count }),
        ask: t("{count, plural, one {Hold # Flashcard?} other {Hold # Flashcards?}}", { count }),
        means: t(
          "The next tap is refused, wherever it is. The balances stay on the cards, and you can release them at any time.",
        ),
        example: t("The box was stolen"),
        done: t("{count, plural, one {# Flashcard is on hold} other {# Flashcards are on hold}}", {
          count,
        }),
        undone: t("The hold was undone"),
      }
    : {
        press: t("{count, plural, one {Release #} other {Release #}}", { count }),
        ask: t("{count, plural, one {Release # Flashcard?} other {Release # Flashcards?}}", {
          count,
        }),
        means: t("The cards pay again from the next tap on. You can hold them again at any time."),
        example: t("The box was found"),
        done: t("{count, plural, one {# Flashcard pays again} other {# Flashcards pay again}}", {
          count,
        }),
        undone: t("The release was undone"),
      };

/** Holds or releases the picked Flashcards that allow it; the toast takes exactly those back. */
export default function BulkHold({ kind }: { kind: Kind }) {
  const t = useT();
  const picks = usePicks();
  const [open, setOpen] = useState(false);
  const changed = useChanged(kind);
  const picked = picks?.picked ?? [];
  const fit = picked.filter(({ can }) => can.includes(kind));
  if (fit.length === 0) return null;
  const words = wordsOf(t, kind, fit.length);
  const left = picked.length - fit.length;
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.press}
      </Button>
      <Dialog
        {...{ open }}
        onOpenChange={setOpen}
        title={words.ask}
        description={
          <>
            {words.means}
            {left > 0 && (
              <p className="mt-1.5">
                {t(
                  "{left, plural, one {The other one picked stays as it is.} other {The other # picked stay as they are.}}",
                  { left },
                )}
              </p>
            )}
          </>
        }
      >
        <Form
          action={actions[kind]}
          input={{ cardIds: fit.map(({ id }) => id) }}
          onSuccess={(value) => {
            setOpen(false);
            picks?.clear();
            changed(value as Changed);
          }}
        >
          <Field name="reason" label={t("Why")} hint={t("Kept in the history of each card.")}>
            <TextInput maxLength={200} placeholder={words.example} autoComplete="off" />
          </Field>
          <SubmitButton>{words.press}</SubmitButton>
        </Form>
      </Dialog>
    </>
  );
}

type Changed = { held?: string[]; released?: string[] };

/** Tells what was done, with the way back. */
function useChanged(kind: Kind) {
  const t = useT();
  const toast = useToast();
  const router = useRouter();
  return ({ held, released }: Changed) => {
    const cardIds = held ?? released ?? [];
    const { done, undone } = wordsOf(t, kind, cardIds.length);
    const back = actions[kind === "hold" ? "release" : "hold"];
    const run = async () => {
      const outcome = await send(back, { cardIds, reason: undone }, t);
      toast(outcome.ok ? { title: undone } : { title: outcome.message, tone: "bad" });
      router.refresh();
    };
    toast({ title: done, undo: { run } });
  };
}
