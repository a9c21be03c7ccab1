"use client";
import { useState } from "react";
import { useAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { makeResetLinkAction } from "@/lib/access/actions";
import { LinkOnce } from "./link-once";

/** Makes a link to choose a new password, to be handed over when no mail is sent. */
export function ResetLinkButton({ userId }: { userId: string }) {
  const { run, pending } = useAction();
  const [link, setLink] = useState<string | null>(null);
  const make = () =>
    run(
      { action: makeResetLinkAction, input: { userId }, successToast: "Link made" },
      (outcome) => {
        if (outcome.ok) setLink((outcome.value as { link: string }).link);
      },
    );
  return (
    <>
      <Button pending={pending} onClick={make}>
        Make a password link
      </Button>
      <Dialog
        open={link !== null}
        onOpenChange={(open) => !open && setLink(null)}
        title="A link to choose a new password"
      >
        <LinkOnce link={link ?? ""}>
          Hand it over on a safe way; it opens once, for one hour, and is shown only now.
        </LinkOnce>
      </Dialog>
    </>
  );
}
