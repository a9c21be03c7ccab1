"use client";
import { BookmarkPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Views } from "./views";

const SaveViewDialog = lazy(() => import("./save-view-dialog"));

type Props = { views: Views; base: string; query: string; label: string };

/** Keeps the filters, the order and the columns shown under a name. */
export function SaveView({ label, ...view }: Props) {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-haspopup="dialog"
        icon={<BookmarkPlus className="size-4" aria-hidden />}
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        {label}
      </Button>
      {used && (
        <Suspense>
          <SaveViewDialog {...view} {...{ open, setOpen }} />
        </Suspense>
      )}
    </>
  );
}
