"use client";
import { type ComponentProps, lazy, Suspense, useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";

// few shops sign: it is fetched for those who do
const SigningPanel = lazy(() => import("./signing-panel"));

/** A price for one order, which nobody can change on the way. */
export function OneOffPrice(props: ComponentProps<typeof SigningPanel>) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t("One-off price")} note={t("For one order, paid once.")}>
      {open ? (
        <Suspense fallback={<Skeleton className="h-32" />}>
          <SigningPanel {...props} />
        </Suspense>
      ) : (
        <Button onClick={() => setOpen(true)}>{t("Sign a price")}</Button>
      )}
    </Panel>
  );
}
