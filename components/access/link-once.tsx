"use client";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

type LinkOnceProps = { link: string; children: ReactNode; again?: string; onAgain?: () => void };

/** A link that is a key: shown once, to be copied. */
export const LinkOnce = ({ link, children, again, onAgain }: LinkOnceProps) => {
  const t = useT();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-body text-soft">{children}</p>
      <div className="min-w-0 rounded-input bg-page px-2 py-1.5 hairline-inset">
        <CopyButton value={link} label={t("Copy link")}>
          {link}
        </CopyButton>
      </div>
      {again && (
        <div>
          <Button variant="quiet" onClick={onAgain}>
            {again}
          </Button>
        </div>
      )}
    </div>
  );
};
