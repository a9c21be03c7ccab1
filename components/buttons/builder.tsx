"use client";
import { type FormEvent, useState } from "react";
import { useT } from "#i18n";
import { Form } from "@/components/form/form";
import { readForm } from "@/components/form/read-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Panel } from "@/components/ui/panel";
import { changeButtonAction } from "@/lib/buttons/actions";
import { buttonHtml, type Drawn } from "@/lib/buttons/rules/html";
import { AmountFields } from "./amount-fields";
import { FaceFields, type Filled, PlaceFields } from "./button-fields";
import { CodePanel } from "./code-panel";
import { Preview } from "./preview";
import { drawnFrom } from "./typed";

type Props = {
  buttonId: string;
  /** As saved. */
  saved: Drawn;
  filled: Filled;
  action: string;
  script: string;
  host: string;
};

/** The form of a button with its picture and its HTML beside it. */
export function Builder({ buttonId, saved, filled, action, script, host }: Props) {
  const t = useT();
  const [drawn, setDrawn] = useState(saved);
  const follow = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const form = currentTarget.querySelector("form");
    if (form) setDrawn(drawnFrom(readForm(form), saved));
  };
  const words = { amount: t("Amount") };
  const html = buttonHtml(saved, { action, words });
  const next = buttonHtml(drawn, { action, words });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <Panel title={t("Button")}>
        <div onInput={follow}>
          <Form
            label={t("Button")}
            action={changeButtonAction as never}
            input={{ buttonId }}
            successToast={t("Button saved")}
          >
            <FaceFields {...{ filled }} />
            <AmountFields {...{ drawn }} filled={saved} />
            <PlaceFields {...{ filled }} />
            <div>
              <SubmitButton whenChanged>{t("Save changes")}</SubmitButton>
            </div>
          </Form>
        </div>
      </Panel>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Panel title={t("Preview")}>
          <Preview html={next} />
        </Panel>
        <CodePanel
          {...{ html, script, host }}
          slider={saved.kind === "slider"}
          unsaved={html !== next}
        />
      </div>
    </div>
  );
}
