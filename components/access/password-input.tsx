"use client";
import { type ComponentProps, useState } from "react";
import { useT } from "#i18n";
import { TextInput } from "@/components/form/text-input";

/** A password that its typist may look at. */
export function PasswordInput(props: ComponentProps<typeof TextInput>) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextInput {...props} type={shown ? "text" : "password"} className="pe-20" />
      <button
        type="button"
        onClick={() => setShown(!shown)}
        aria-pressed={shown}
        aria-label={t("Show password")}
        className="absolute inset-y-1 end-1 rounded-[7px] px-2.5 text-table font-medium text-soft hover-wash"
      >
        {t(shown ? "Hide" : "Show")}
      </button>
    </div>
  );
}
