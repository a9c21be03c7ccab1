import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { inputClass } from "@/components/ui/input-class";
import { typedIn } from "@/lib/buttons/rules";
import { smallest } from "@/lib/buttons/rules/html";
import type { PayButton } from "@/lib/buttons/schema";
import type { Currency } from "@/lib/platform/money";
import { SliderField } from "./slider-field";

function AmountField({ button }: { button: PayButton }) {
  const t = useT();
  const { currency } = button;
  const least = smallest(currency as Currency);
  const [min, max] = [typedIn(button, button.min), typedIn(button, button.max)];
  const hint =
    min && max
      ? t("From {min} to {max}.", { min, max })
      : min
        ? t("At least {min}.", { min })
        : max
          ? t("At most {max}.", { max })
          : undefined;
  return (
    <label className="grid gap-1.5 text-table font-medium">
      {t("Amount in {currency}", { currency })}
      <input
        name="amount"
        type="number"
        inputMode="decimal"
        required
        min={min || least}
        max={max || undefined}
        step={least}
        defaultValue={typedIn(button, button.amount)}
        className={inputClass(false, "tabular-nums")}
      />
      {hint && <span className="font-normal text-faint">{hint}</span>}
    </label>
  );
}

/** The button on its own page: a form that the browser sends by itself, as on any other site. */
export function PublicForm({ button, action }: { button: PayButton; action: string }) {
  const { kind, label, currency } = button;
  return (
    <form method="post" action={action} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {kind === "custom" && <AmountField {...{ button }} />}
      {kind === "slider" && (
        <SliderField
          {...{ currency }}
          min={typedIn(button, button.min)}
          max={typedIn(button, button.max)}
          step={typedIn(button, button.step)}
          amount={typedIn(button, button.amount)}
        />
      )}
      <button
        type="submit"
        className={buttonClass({ variant: "primary", size: "large", full: true })}
      >
        <span className="truncate">{label}</span>
      </button>
    </form>
  );
}
