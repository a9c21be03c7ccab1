import { RefreshCw } from "lucide-react";
import { useT } from "#i18n";
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

function Renew({ cardId, label }: { cardId: string; label: string }) {
  const t = useT();
  return (
    <ConfirmAction
      label={label}
      icon={<RefreshCw className="size-4" />}
      title={t("Make a new programming code?")}
      description={t(
        "The code before it stops working. A card that was written keeps its keys until it is written again.",
      )}
      confirmLabel={t("Make a new code")}
      action={renewLinkAction}
      input={{ cardId }}
      successToast={t("New programming code made")}
    />
  );
}

/** The code that turns a blank NTAG 424 into this Flashcard; good for one card and one day. */
export function ProgramPanel({ cardId, link, again, zone }: ProgramPanelProps) {
  const t = useT();
  if (!link)
    return (
      <Panel title={again ? t("Waiting for its first tap") : t("Program this card")}>
        <p className="mb-3 text-body text-soft">
          {again
            ? t(
                "The keys were written. Tap the card once to confirm it. If writing broke off, make a new code and write the same card again.",
              )
            : t("The programming code was used or has ended. Nothing is lost: make a new one.")}
        </p>
        <Renew cardId={cardId} label={t("Make a new code")} />
      </Panel>
    );
  return (
    <Panel title={t("Program this card")}>
      <div className="flex flex-wrap items-start gap-5">
        <Qr
          value={link.deepLink}
          label={t("Programming code for a phone with the Bolt Card app")}
        />
        <div className="min-w-60 flex-1">
          <ol className="mb-4 list-decimal ps-5 text-body text-soft marker:text-faint">
            <li>{t("Open Bolt Card NFC Card Creator on a phone.")}</li>
            <li>{t("Scan this code.")}</li>
            <li>{t("Hold a blank card to the phone until it says done.")}</li>
            <li>{t("Tap the card once at a till: it is confirmed.")}</li>
          </ol>
          <p className="mb-4 text-table text-faint">
            {t(
              "Good for one card, until {time}. Show it to nobody else: whoever scans it first has the card.",
              { time: exactTime(link.expiresAt, zone, t.locale) },
            )}
          </p>
          <div className="flex flex-wrap gap-2">
            <a
              href={link.deepLink}
              className="inline-flex h-9 items-center rounded-full px-4 text-body font-medium hairline-inset pointer-coarse:h-11"
            >
              {t("Open the app on this phone")}
            </a>
            <Renew cardId={cardId} label={t("New code")} />
          </div>
        </div>
      </div>
    </Panel>
  );
}
