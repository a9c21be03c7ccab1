"use client";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { verifyAuditAction } from "@/lib/access/actions";

type Outcome = Awaited<ReturnType<typeof verifyAuditAction>>;

/** Walks the chain of seals and says whether it is whole, or which row is the first bad one. */
export function AuditCheck({ head }: { head: string }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [pending, start] = useTransition();
  const check = () => start(async () => setOutcome(await verifyAuditAction({})));
  const button = (
    <Button size="small" pending={pending} onClick={check}>
      Check the chain
    </Button>
  );
  if (!outcome)
    return (
      <Notice tone="mute" action={button}>
        {head}
      </Notice>
    );
  if (!outcome.ok)
    return (
      <Notice tone="bad" action={button}>
        {outcome.message}
      </Notice>
    );
  const verdict = outcome.value;
  if (verdict.whole)
    return (
      <Notice
        tone="good"
        title={`Sealed rows checked: ${verdict.rows}. All are as they were.`}
        action={button}
      >
        {verdict.head &&
          `The chain ends in ${verdict.head.hash.slice(0, 12)} at ${verdict.head.seq}. `}
        {verdict.waiting > 0 && `Waiting for their seal: ${verdict.waiting}.`}
      </Notice>
    );
  const { seq, auditId, what } = verdict.fault;
  return (
    <Notice tone="bad" title={`${what}.`} action={button}>
      {seq && `Seal ${seq}. `}
      {auditId && `Row ${auditId}. `}
      Rows before it that are as they were: {verdict.rows}.
    </Notice>
  );
}
