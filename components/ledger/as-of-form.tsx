import Form from "next/form";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/input-class";
import { TextLink } from "@/components/ui/text-link";

type Props = { base: string; day: string | null; today: string };

/** Looks back: the balance at the end of a day in the business's zone. */
export function AsOfForm({ base, day, today }: Props) {
  const t = useT();
  return (
    <Form action={base} scroll={false} className="flex flex-wrap items-center gap-2 text-table">
      <label htmlFor="ledger-at" className="text-soft">
        {t("At the end of")}
      </label>
      <input
        key={day}
        id="ledger-at"
        type="date"
        name="at"
        required
        max={today}
        defaultValue={day ?? today}
        className={inputClass(false, "h-8! w-auto! pointer-coarse:h-11! [&]:text-table")}
      />
      <Button type="submit" size="small">
        {t("Show")}
      </Button>
      {day && <TextLink href={base}>{t("Back to now")}</TextLink>}
    </Form>
  );
}
