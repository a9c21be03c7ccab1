"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { cx } from "@/components/ui/cx";
import { Panel } from "@/components/ui/panel";
import { CodeBlock } from "./code-block";
import { CopyCode } from "./copy-code";

type Props = {
  html: string;
  /** The tag of the optional script. */
  script: string;
  slider: boolean;
  /** What is typed beside it differs from what is saved. */
  unsaved: boolean;
  host: string;
};

/** What is copied into the business's own page, without our script or with it. */
export function CodePanel({ html, script, slider, unsaved, host }: Props) {
  const t = useT();
  const [scripted, setScripted] = useState(false);
  const code = scripted ? `${html}\n${script}` : html;
  const ways = [
    { label: t("HTML only"), on: !scripted, choose: () => setScripted(false) },
    { label: t("With script"), on: scripted, choose: () => setScripted(true) },
  ];
  const why = scripted
    ? t(
        "Opens the checkout in a window of its own and shows what a slider stands at. If a browser blocks the script, the button works as without it.",
      )
    : slider
      ? t(
          "Works on any page. Without the script a slider shows only its ends; the payer sees the amount before paying.",
        )
      : t("Works on any page, also where scripts are off.");
  return (
    <Panel title={t("HTML for your site")}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <fieldset className="flex flex-wrap gap-0.5">
          <legend className="sr-only">{t("HTML for your site")}</legend>
          {ways.map(({ label, on, choose }) => (
            <button
              key={label}
              type="button"
              aria-pressed={on}
              onClick={choose}
              className={cx(
                "flex h-7 items-center rounded-full px-2.5 text-table font-medium pointer-coarse:h-11",
                on ? "bg-wash text-on-wash" : "text-soft hover-wash hover:text-ink",
              )}
            >
              {label}
            </button>
          ))}
          <span className="ms-auto">
            <CopyCode value={code} label={t("Copy the HTML")} />
          </span>
        </fieldset>
        <CodeBlock label={t("HTML of the button")} text={code} />
        <p className="text-table text-soft">{why}</p>
        {unsaved && (
          <p className="text-table font-medium text-warn">
            {t("This is the button as it was saved last. Save the changes, then copy it.")}
          </p>
        )}
        <p className="text-table text-faint">
          {t("If your site sends a Content-Security-Policy, let form-action reach {host}.", {
            host,
          })}
        </p>
      </div>
    </Panel>
  );
}
