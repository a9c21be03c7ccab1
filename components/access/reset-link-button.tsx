"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { useAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { makeResetLinkAction } from "@/lib/access/actions";
import { LinkOnce } from "./link-once";

/** Makes a link to choose a new password, to be handed over when no mail is sent. */
export function ResetLinkButton({ userId }: { userId: string }) {
  const t = useT();
  const { run, pending } = useAction();
  const [link, setLink] = useState<string | null>(null);
  const make = () =>
    run(
      { action: makeResetLinkAction, input: { userId }, successToast: t("Link made") },
      (outcome) => {
        if (outcome.ok) setLink((outcome.value as { link: string }).link);
      },
    );
  return (
    <>
      <Button pending={pending} onClick={make}>
        {t("Make a password link")}
      </Button>
      <Dialog
        open={link !== null}
        onOpenChange={(open) => !open && setLink(null)}
        title={t("A link to choose a new password")}
      >
        <LinkOnce link={link ?? ""}>
          {t("Hand it over on a safe way; it opens once, for one hour, and is shown only now.")}
        </LinkOnce>
      </Dialog>
    </>
  );
}
