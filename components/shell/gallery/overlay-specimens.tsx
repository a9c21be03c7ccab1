"use client";
import { useState } from "react";
import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Field } from "@/components/form/field";
import type { Outcome } from "@/components/form/outcome";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button";
import { Sheet } from "@/components/ui/sheet";
import { TimeAgo } from "@/components/ui/time-ago";
import { useToast } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";
import { minutesBefore, sampleZone } from "./samples";
import { Flow, Section } from "./section";

const accept = async (): Promise<Outcome> => ({ ok: true, value: null });
const refuse = async (): Promise<Outcome> => ({
  ok: false,
  code: "conflict",
  message: "The card was closed by Omar Reid at 10:31. Nothing was changed.",
});

export function OverlaySpecimens() {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  return (
    <Section title="What opens">
      <Flow>
        <DialogButton
          label="Dialog"
          title="Rename card"
          description="Seen on receipts and in the app."
        >
          <Field name="name" label="Name">
            <TextInput defaultValue="Marcia" />
          </Field>
        </DialogButton>
        <ConfirmAction
          label="Confirm"
          title="Hold this card?"
          description="It stops paying at once. You can release it at any time."
          confirmLabel="Hold card"
          action={accept}
          input={{}}
          successToast="Card on hold"
          undo={{ action: accept, input: {} }}
        />
        <ConfirmAction
          label="Typed confirmation"
          variant="danger"
          danger
          typed="4C19"
          title="Close card 4C19?"
          description="The card stops for good. This cannot be undone."
          confirmLabel="Close card"
          action={refuse}
          input={{}}
        />
        <Button onClick={() => setOpen(true)}>Sheet</Button>
        <Tooltip text="All paid invoices since midnight, tips out, tax in">
          <Button>Tooltip</Button>
        </Tooltip>
        <ActionButton
          action={accept}
          input={{}}
          successToast="Points given"
          undo={{ action: accept, input: {} }}
        >
          Toast with undo
        </ActionButton>
        <Button
          onClick={() =>
            toast({
              tone: "bad",
              title: "The card is on hold",
              detail: "Release it to take payments again.",
            })
          }
        >
          Toast, refused
        </Button>
        <TimeAgo at={minutesBefore(5000)} zone={sampleZone} />
      </Flow>
      <Sheet open={open} onOpenChange={setOpen} title="Invoice 2841">
        <p className="text-soft">The row stays where it was; this closes with Escape or a swipe.</p>
      </Sheet>
    </Section>
  );
}
