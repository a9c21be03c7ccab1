"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { stopRemindersAction } from "@/lib/requests/actions";

/** A press, not the visit, stops the mail: mail readers open links by themselves. */
export function StopForm({ code, stopped }: { code: string; stopped: boolean }) {
  const t = useT();
  const [done, setDone] = useState(stopped);
  if (done) return <Notice tone="good" title={t("No more reminders about this will be mailed.")} />;
  return (
    <Form
      label={t("Stop reminders")}
      action={stopRemindersAction as never}
      input={{ code }}
      idempotencyName="sending"
      onSuccess={() => setDone(true)}
    >
      <SubmitButton full>{t("Stop reminders")}</SubmitButton>
    </Form>
  );
}
