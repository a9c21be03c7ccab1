"use client";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { cx } from "@/components/ui/cx";
import { Notice } from "@/components/ui/notice";
import { FormContext } from "./form-context";
import { type SubmitOptions, useSubmit } from "./use-submit";

const UnsavedGuard = lazy(() => import("./unsaved-guard"));

type FormProps = SubmitOptions & {
  children: ReactNode;
  /** Asks before unsaved changes are left behind. */
  guard?: boolean;
  className?: string;
  label?: string;
};

/** Keeps what was typed after a refusal, says why, and puts the focus on the first field concerned. */
export function Form({ children, guard, className, label, ...options }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const message = useRef<HTMLDivElement>(null);
  const { submit, pending, refused, dirty, touch } = useSubmit(options);
  useEffect(() => {
    if (!refused) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (first ?? message.current)?.focus();
  }, [refused]);
  return (
    <FormContext value={{ pending, dirty, fields: refused?.fields ?? {} }}>
      <form
        ref={form}
        method="post"
        noValidate
        aria-label={label}
        aria-busy={pending || undefined}
        onSubmit={submit}
        onInput={touch}
        className={cx("grid w-full max-w-120 grid-cols-[minmax(0,1fr)] gap-5", className)}
      >
        {refused && (
          <div ref={message} tabIndex={-1} className="outline-none">
            <Notice tone="bad">{refused.message}</Notice>
          </div>
        )}
        {children}
      </form>
      {guard && dirty && (
        <Suspense>
          <UnsavedGuard active={!pending} />
        </Suspense>
      )}
    </FormContext>
  );
}
