"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { archiveRequestAction, askReminderAction } from "@/lib/requests/actions";

export function ArchiveButton({ requestId, archived }: { requestId: string; archived: boolean }) {
  const t = useT();
  const action = archiveRequestAction as never;
  if (archived)
    return (
      <ActionButton
        {...{ action }}
        input={{ requestId, archived: false }}
        successToast={t("Request taken back out")}
      >
        {t("Take back out")}
      </ActionButton>
    );
  return (
    <ActionButton
      {...{ action }}
      input={{ requestId, archived: true }}
      successToast={t("Request archived")}
      undo={{ action, input: { requestId, archived: false } }}
    >
      {t("Archive")}
    </ActionButton>
  );
}

/** One key for as long as the button is there: pressed twice it is one mail. */
export function RemindButton({ requestId }: { requestId: string }) {
  const t = useT();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <ActionButton
      action={askReminderAction as never}
      input={{ requestId, idempotencyKey }}
      successToast={t("Reminder on its way")}
    >
      {t("Remind now")}
    </ActionButton>
  );
}
