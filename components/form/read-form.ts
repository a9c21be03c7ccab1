type Value = string | number | boolean | string[] | { [key: string]: Value };
export type FormInput = { [key: string]: Value };

/**
 * The values of a form as a plain object: flags are booleans, `many` boxes are lists, numeric fields
 * are numbers, dotted names nest. Empty fields are left out unless marked `data-keep-empty`.
 */
export function readForm(form: HTMLFormElement): FormInput {
  const input: FormInput = {};
  for (const element of form.elements) {
    if (!isControl(element) || !element.name || element.disabled) continue;
    const value = fieldValue(element, input);
    if (value !== undefined) place(input, element.name.split("."), value);
  }
  return input;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

function fieldValue(element: Control, input: FormInput): Value | undefined {
  const kind = element.dataset.kind;
  if (element instanceof HTMLInputElement) {
    if (kind === "flag") return element.checked;
    if (kind === "many")
      return [...listAt(input, element.name), ...(element.checked ? [element.value] : [])];
    if (element.type === "radio" && !element.checked) return undefined;
  }
  const text = element.value;
  if (text === "" && element.dataset.keepEmpty === undefined) return undefined;
  if (kind === "number" && text !== "" && Number.isFinite(Number(text))) return Number(text);
  return text;
}

const listAt = (input: FormInput, name: string): string[] => {
  const known = input[name];
  return Array.isArray(known) ? known : [];
};

function place(input: FormInput, [head = "", ...rest]: string[], value: Value): void {
  if (rest.length === 0) {
    input[head] = value;
    return;
  }
  const inner = input[head];
  const next: FormInput = typeof inner === "object" && !Array.isArray(inner) ? inner : {};
  input[head] = next;
  place(next, rest, value);
}
