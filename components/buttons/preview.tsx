"use client";
import { useT } from "#i18n";

const style =
  "margin:0;min-height:100vh;display:grid;place-items:center;background:#fff;color:#0b1f19";
const inner = "padding:16px;box-sizing:border-box;width:100%;text-align:center";

/**
 * The button as it stands on a page of somebody else: of an origin that nobody has, where forms are not sent. The
 * console's own policy goes on to hold there, so no script runs but what tests the page.
 */
export function Preview({ html }: { html: string }) {
  const t = useT();
  const title = t("Preview of the button");
  const head = `<meta charset="utf-8"><meta name="color-scheme" content="light"><title>${title}</title>`;
  const page = `<!doctype html><html lang="${t.locale}">${head}<body style="${style}"><div style="${inner}">${html}</div></body></html>`;
  return (
    <iframe
      {...{ title }}
      sandbox="allow-scripts"
      srcDoc={page}
      className="h-60 w-full rounded-card bg-white hairline"
    />
  );
}
