"use client";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { verifyAuditAction } from "@/lib/access/actions";

type Outcome = Awaited<ReturnType<typeof verifyAuditAction>>;

/** Walks the chain of seals and says whether it is whole, or which row is the first bad one. */
export function AuditCheck({ head }: { head: string }) {
  const t = useT();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [pending, start] = useTransition();
  const check = () => start(async () => setOutcome(await verifyAuditAction({})));
  const button = (
    <Button size="small" pending={pending} onClick={check}>
      {t("Check the chain")}
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
        title={t("Sealed rows checked: {count}. All are as they were.", { count: verdict.rows })}
        action={button}
      >
        {verdict.head &&
          t("The chain ends in {hash} at {seq}.", {
            hash: verdict.head.hash.slice(0, 12),
            seq: verdict.head.seq,
          })}{" "}
        {verdict.waiting > 0 && t("Waiting for their seal: {count}.", { count: verdict.waiting })}
      </Notice>
    );
  const { seq, auditId, what } = verdict.fault;
  return (
    <Notice tone="bad" title={<>{t(what)}.</>} action={button}>
      {seq && t("Seal {seq}.", { seq })} {auditId && t("Row {id}.", { id: auditId })}{" "}
      {t("Rows before it that are as they were: {count}.", { count: verdict.rows })}
    </Notice>
  );
}
