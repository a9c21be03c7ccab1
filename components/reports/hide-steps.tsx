"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";

/** Puts the first steps away for good; the focus goes on to the page. */
export function HideSteps({ cookie }: { cookie: string }) {
  const t = useT();
  const router = useRouter();
  const [pending, start] = useTransition();
  const hide = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
    document.cookie = cookie;
    document.getElementById("content")?.focus({ preventScroll: true });
    start(() => router.refresh());
  };
  return (
    <Button
      variant="quiet"
      size="small"
      pending={pending}
      onClick={hide}
      aria-label={t("Hide the first steps")}
      className="-me-3"
    >
      {t("Hide")}
    </Button>
  );
}
