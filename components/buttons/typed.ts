import { plainDecimal } from "@/components/form/plain-decimal";
import type { FormInput } from "@/components/form/read-form";
import type { Drawn } from "@/lib/buttons/rules/html";

const plain = /^\d+(\.\d+)?$/;

/** A button as it is being typed: what is no amount yet is left out of its picture. */
export function drawnFrom(typed: FormInput, known: Drawn): Drawn {
  const text = (name: keyof Drawn): string => String(typed[name] ?? "");
  const amount = (name: keyof Drawn): string => {
    const decimal = plainDecimal(text(name));
    return plain.test(decimal) ? decimal : "";
  };
  return {
    kind: (typed.kind as Drawn["kind"] | undefined) ?? known.kind,
    look: (typed.look as Drawn["look"] | undefined) ?? known.look,
    label: text("label"),
    currency: (typed.currency as Drawn["currency"] | undefined) ?? known.currency,
    ...{ amount: amount("amount"), min: amount("min"), max: amount("max"), step: amount("step") },
  };
}
