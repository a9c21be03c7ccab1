"use client";
import { type ComponentProps, useState } from "react";
import { TextInput } from "@/components/form/text-input";

/** A password that its typist may look at. */
export function PasswordInput(props: ComponentProps<typeof TextInput>) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextInput {...props} type={shown ? "text" : "password"} className="pr-16" />
      <button
        type="button"
        onClick={() => setShown(!shown)}
        aria-pressed={shown}
        aria-label="Show password"
        className="absolute inset-y-1 right-1 rounded-[7px] px-2.5 text-table font-medium text-soft hover-wash"
      >
        {shown ? "Hide" : "Show"}
      </button>
    </div>
  );
}
