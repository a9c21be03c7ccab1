"use client";
import { type ComponentProps, useState } from "react";
import { Form } from "@/components/form/form";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";

type Props = Pick<ComponentProps<typeof Form>, "action" | "input" | "successToast" | "children"> & {
  label: string;
  title: string;
  look: ButtonLook;
  /** Who hears it: several of these may stand on one page. */
  about?: string | undefined;
};

/** A button and the form it opens; done, the dialog goes and what was written is there. */
export function FormDialog({ label, title, look, about, children, ...form }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...look}
        aria-haspopup="dialog"
        aria-label={about && `${label}: ${about}`}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog {...{ open, title }} onOpenChange={setOpen}>
        {open && (
          <Form {...form} label={title} onSuccess={() => setOpen(false)}>
            {children}
          </Form>
        )}
      </Dialog>
    </>
  );
}
