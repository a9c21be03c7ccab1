"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useRef, useState, useTransition } from "react";
import { useT } from "#i18n";
import { useToast } from "@/components/ui/toast";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { FormAction, Outcome } from "./outcome";
import { readForm } from "./read-form";

export type SubmitOptions = {
  action: FormAction;
  /** Fixed values sent with what the fields hold. */
  input?: Record<string, unknown> | undefined;
  successToast?: string | undefined;
  /** Where to go next; {id} and other names in braces are taken from the answer. */
  successHref?: string | undefined;
  onSuccess?: ((value: unknown) => void) | undefined;
  idempotencyName?: string | undefined;
};

export type Refused = Extract<Outcome, { ok: false }>;

/** Sends a form once at a time, under one client-made id until it succeeds. */
export function useSubmit(options: SubmitOptions) {
  const t = useT();
  const router = useRouter();
  const toast = useToast();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [dirty, setDirty] = useState(false);
  const [pending, start] = useTransition();
  const key = useRef<string>(undefined);
  const succeed = (value: unknown) => {
    key.current = undefined;
    setRefused(null);
    setDirty(false);
    if (options.successToast) toast({ title: options.successToast });
    options.onSuccess?.(value);
    if (options.successHref) router.push(fill(options.successHref, value));
    else router.refresh();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    key.current ??= crypto.randomUUID();
    const input = {
      ...options.input,
      ...readForm(event.currentTarget),
      [options.idempotencyName ?? "idempotencyKey"]: key.current,
    };
    start(async () => {
      const outcome = await send(options.action, input, t);
      if (outcome.ok) succeed(outcome.value);
      else setRefused(outcome);
    });
  };
  return { submit, pending, refused, dirty, touch: () => setDirty(true) };
}

/** An action whose answer never arrived is a refusal too: the values stay, the same id goes again. */
export async function send(action: FormAction, input: unknown, t: Translator): Promise<Outcome> {
  try {
    return await action(input);
  } catch (error) {
    if (
      error &&
      typeof error === "object" &&
      "digest" in error &&
      String(error.digest).startsWith("NEXT_")
    )
      throw error;
    return {
      ok: false,
      code: "unavailable",
      message: t(
        "No answer from the console. Check the connection and send it again: it will not be done twice.",
      ),
    };
  }
}

const fill = (href: string, value: unknown): string =>
  href.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((value as Record<string, unknown> | null)?.[name] ?? "")),
  );
