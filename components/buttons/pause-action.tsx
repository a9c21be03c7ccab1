"use client";
import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { pauseButtonAction } from "@/lib/buttons/actions";

export function PauseAction({ buttonId, paused }: { buttonId: string; paused: boolean }) {
  const t = useT();
  return (
    <ActionButton
      action={pauseButtonAction as never}
      input={{ buttonId, paused: !paused }}
      successToast={paused ? t("Button resumed") : t("Button paused")}
    >
      {paused ? t("Resume") : t("Pause")}
    </ActionButton>
  );
}
