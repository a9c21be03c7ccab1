"use client";
import { FileText, Upload, X } from "lucide-react";
import { type ChangeEvent, useId } from "react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import { decodeFile } from "./decode-file";

export type ChosenFile = { name: string; text: string };
type Props = { file: ChosenFile | null; onFile: (file: ChosenFile | null) => void };

/** Reads a file in the browser; once chosen, its name stands in place of the button. */
export function BatchFile({ file, onFile }: Props) {
  const t = useT();
  const id = useId();
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? [];
    if (!chosen) return;
    onFile({ name: chosen.name, text: decodeFile(new Uint8Array(await chosen.arrayBuffer())) });
  };
  if (file)
    return (
      <div className="flex items-center gap-3 rounded-input bg-surface py-1.5 ps-3 pe-1.5 hairline">
        <FileText className="size-4 shrink-0 text-soft" aria-hidden />
        <span className="min-w-0 flex-1 truncate text-body">{file.name}</span>
        <IconButton
          label={t("Take this file away")}
          icon={<X className="size-4" aria-hidden />}
          onClick={() => onFile(null)}
        />
      </div>
    );
  return (
    <div className="relative justify-self-start has-focus-visible:rounded-input has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary max-sm:justify-self-stretch">
      <label htmlFor={id} className={buttonClass({ full: true })}>
        <Upload className="size-4" aria-hidden />
        {t("Choose a CSV file")}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
        onChange={choose}
        className="absolute inset-0 w-full cursor-pointer opacity-0"
      />
    </div>
  );
}
