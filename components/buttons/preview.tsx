"use client";
import { useT } from "#i18n";

/** The button as it stands on a page of somebody else: nothing of this console reaches into it, and it cannot be sent. */
export function Preview({ html }: { html: string }) {
  const t = useT();
  const page = `<!doctype html><meta name="color-scheme" content="light"><body style="margin:0;min-height:100vh;display:grid;place-items:center;background:#fff;color:#0b1f19"><div style="padding:16px;box-sizing:border-box;width:100%;text-align:center">${html}</div>`;
  return (
    <iframe
      title={t("Preview of the button")}
      sandbox=""
      srcDoc={page}
      className="h-60 w-full rounded-card bg-white hairline"
    />
  );
}
