"use client";
import { lazy, Suspense, useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { NoteFormProps } from "./note-form";

const load = () => import("./note-form").then(({ NoteForm }) => ({ default: NoteForm }));
const NoteForm = lazy(load);

/** Opens a form for a note; each opening is a note of its own. */
export function NoteButton(props: NoteFormProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-haspopup="dialog"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
      >
        {t("Add a note")}
      </Button>
      <Dialog {...{ open }} onOpenChange={setOpen} title={t("Add a note")}>
        <Suspense>{open && <NoteForm {...props} onDone={() => setOpen(false)} />}</Suspense>
      </Dialog>
    </>
  );
}
