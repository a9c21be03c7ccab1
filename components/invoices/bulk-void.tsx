"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { send } from "@/components/form/use-submit";
import { type PickedRow, usePicks } from "@/components/table/picks";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { voidInvoicesAction } from "@/lib/invoices/actions";

/** More than these are confirmed by typing how many they are. */
const fewEnough = 10;

/** Voids the picked invoices that can be voided, after saying how many of them can. */
export default function BulkVoid() {
  const t = useT();
  const toast = useToast();
  const picked = usePicks()?.picked ?? [];
  const [open, setOpen] = useState(false);
  const { run, pending, refusal, forget } = useVoid(() => setOpen(false));
  const voidable = picked.filter(({ can }) => can.includes("void"));
  const [all, count] = [picked.length, voidable.length];
  const ask = () => {
    forget();
    if (count > 0) setOpen(true);
    else
      toast({
        title: t(
          "{all, plural, one {This invoice cannot be voided any more} other {None of these # invoices can be voided any more}}",
          { all },
        ),
        tone: "warn",
      });
  };
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={ask}>
        {t("{count, plural, one {Void # invoice} other {Void # invoices}}", { count: all })}
      </Button>
      <AlertDialog
        {...{ open, pending, refusal }}
        onOpenChange={setOpen}
        danger
        title={t("{count, plural, one {Void # invoice?} other {Void # invoices?}}", { count })}
        description={<WhatHappens {...{ all, count }} />}
        confirmLabel={t("{count, plural, one {Void # invoice} other {Void # invoices}}", { count })}
        typed={count > fewEnough ? String(count) : undefined}
        onConfirm={() => run(voidable)}
      />
    </>
  );
}

function WhatHappens({ all, count }: { all: number; count: number }) {
  const t = useT();
  const happens = [
    t("Their pay pages stop taking payments."),
    t("Money already received stays yours and stays on “{account}”.", {
      account: t("Invoices not settled yet"),
    }),
    t("This cannot be undone here: a voided invoice does not go back to the state it is in now."),
  ];
  return (
    <>
      <p>
        {count === all
          ? t("{all, plural, one {It can be voided.} other {All # can be voided.}}", { all })
          : t("{count} of the {all} can be voided; the others stay as they are.", { count, all })}
      </p>
      <ul className="mt-2 grid list-disc gap-1 ps-5">
        {happens.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}

/** One command a business; a refusal stops there and is told. */
function useVoid(done: () => void) {
  const t = useT();
  const toast = useToast();
  const router = useRouter();
  const picks = usePicks();
  const [refusal, setRefusal] = useState<string>();
  const [pending, start] = useTransition();
  const run = (rows: readonly PickedRow[]) =>
    start(async () => {
      let count = 0;
      for (const [merchantId, of] of Map.groupBy(rows, (row) => row.of ?? "")) {
        const invoiceIds = of.map(({ id }) => id);
        const outcome = await send(voidInvoicesAction, { merchantId, invoiceIds }, t);
        if (!outcome.ok) {
          setRefusal(outcome.message);
          router.refresh();
          return;
        }
        count += (outcome.value as { voided: string[] }).voided.length;
      }
      toast({
        title: t(
          "{count, plural, one {Asked BTCPay to void # invoice} other {Asked BTCPay to void # invoices}}",
          { count },
        ),
      });
      picks?.clear();
      done();
      router.refresh();
    });
  return { run, pending, refusal, forget: () => setRefusal(undefined) };
}
