import { createElement, Fragment, type ReactNode } from "react";
import { type Node, parseMessage, type Value, type Values } from "./message";

/** What the console speaks: a tag for Intl and its own name. English (Jamaica) is the source. */
export const locales = { "en-JM": "English", "es-419": "Español" } as const;
export type Locale = keyof typeof locales;
export const defaultLocale: Locale = "en-JM";
export const isLocale = (text: unknown): text is Locale =>
  typeof text === "string" && Object.hasOwn(locales, text);

/** English message to its translation. */
export type Messages = Readonly<Record<string, string>>;
type Tags = Record<string, (inside: ReactNode) => ReactNode>;

export type Translator = {
  /** The message in the reader's language with its values in place; the English text is the key. */
  (message: string, values?: Values): string;
  /** The same for messages with <tags>, each drawn by the function of its name. */
  rich(message: string, tags: Tags, values?: Values): ReactNode;
  /** Whole numbers grouped as the language does. */
  number(value: number | bigint): string;
  readonly locale: Locale;
};

/** Marks a message that is translated elsewhere, so that the catalogue's test finds it. */
export const msg = (message: string): string => message;

/** Marks a sentence with values in it that `said` translates; the catalogue has it with {0}, {1} … in their places. */
export const made = (texts: TemplateStringsArray, ...values: unknown[]): string =>
  String.raw({ raw: texts }, ...values);

export function makeTranslator(locale: Locale, messages: Messages): Translator {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const said = (value: Value, number: boolean): string => {
    if (value === null || value === undefined) return "";
    return number ? numbers.format(value as number) : String(value);
  };

  const caseOf = (node: Extract<Node, { kind: "choice" }>, value: Value): Node[] => {
    const { cases, plural } = node;
    const exact = plural ? cases.get(`=${value}`) : cases.get(String(value));
    const rule = plural ? cases.get(plurals.select(Number(value))) : undefined;
    return exact ?? rule ?? cases.get("other") ?? [];
  };

  function text(nodes: Node[], values: Values, count?: Value): string {
    return nodes.map((node) => one(node, values, count)).join("");
  }
  function one(node: Node, values: Values, count: Value): string {
    switch (node.kind) {
      case "text":
        return node.text;
      case "value":
        return said(values[node.name], node.number);
      case "count":
        return said(count, true);
      case "tag":
        return text(node.inside, values, count);
      case "choice": {
        const value = values[node.name];
        return text(caseOf(node, value), values, node.plural ? value : count);
      }
    }
  }
  function drawn(nodes: Node[], tags: Tags, values: Values): ReactNode[] {
    return nodes.map((node, index) => {
      if (node.kind !== "tag") return one(node, values, undefined);
      const inside = drawn(node.inside, tags, values);
      const draw = tags[node.name] ?? ((inner: ReactNode) => inner);
      return createElement(Fragment, { key: index }, draw(inside));
    });
  }
  /** Text that is no message (somebody's own words with a brace in them) is said as it stands. */
  const parsed = (message: string): Node[] => {
    try {
      return parseMessage(messages[message] ?? message);
    } catch {
      return [{ kind: "text", text: message }];
    }
  };
  const translate = (message: string, values: Values = {}) => text(parsed(message), values);
  return Object.assign(translate, {
    rich: (message: string, tags: Tags, values: Values = {}) =>
      drawn(parsed(message), tags, values),
    number: (value: number | bigint) => numbers.format(value),
    locale,
  });
}
