import { RefreshCw } from "lucide-react";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Panel } from "@/components/ui/panel";
import { Qr } from "@/components/ui/qr";
import { exactTime } from "@/components/ui/time-words";
import { renewLinkAction } from "@/lib/cards/actions";

type ProgramPanelProps = {
  cardId: string;
  link: { deepLink: string; expiresAt: Date } | null;
  /** The keys were given out once already, and no tap has shown that they arrived. */
  again: boolean;
  zone: string;
};

const Renew = ({ cardId, label }: { cardId: string; label: string }) => (
  <ConfirmAction
    label={label}
    icon={<RefreshCw className="size-4" />}
    title="Make a new programming code?"
    description="The code before it stops working. A card that was written keeps its keys until it is written again."
    confirmLabel="Make a new code"
    action={renewLinkAction}
    input={{ cardId }}
    successToast="New programming code made"
  />
);

/** The code that turns a blank NTAG 424 into this Flashcard; good for one card and one day. */
export function ProgramPanel({ cardId, link, again, zone }: ProgramPanelProps) {
  if (!link)
    return (
      <Panel title={again ? "Waiting for its first tap" : "Program this card"}>
        <p className="mb-3 text-body text-soft">
          {again
            ? "The keys were written. Tap the card once to confirm it. If writing broke off, make a new code and write the same card again."
            : "The programming code was used or has ended. Nothing is lost: make a new one."}
        </p>
        <Renew cardId={cardId} label="Make a new code" />
      </Panel>
    );
  return (
    <Panel title="Program this card">
      <div className="flex flex-wrap items-start gap-5">
        <Qr value={link.deepLink} label="Programming code for a phone with the Bolt Card app" />
        <div className="min-w-60 flex-1">
          <ol className="mb-4 list-decimal pl-5 text-body text-soft marker:text-faint">
            <li>Open Bolt Card NFC Card Creator on a phone.</li>
            <li>Scan this code.</li>
            <li>Hold a blank card to the phone until it says done.</li>
            <li>Tap the card once at a till: it is confirmed.</li>
          </ol>
          <p className="mb-4 text-table text-faint">
            Good for one card, until {exactTime(link.expiresAt, zone)}. Show it to nobody else:
            whoever scans it first has the card.
          </p>
          <div className="flex flex-wrap gap-2">
            <a
              href={link.deepLink}
              className="inline-flex h-9 items-center rounded-full px-4 text-body font-medium hairline-inset pointer-coarse:h-11"
            >
              Open the app on this phone
            </a>
            <Renew cardId={cardId} label="New code" />
          </div>
        </div>
      </div>
    </Panel>
  );
}
