import "server-only";
import { catalogueOf } from "./catalogue";
import { type Node, parseMessage } from "./message";
import type { Messages, Translator } from "./translator";

type Pattern = { message: string; names: string[]; shape: RegExp; literal: number };

const textOf = (nodes: Node[]): string =>
  nodes.map((node) => (node.kind === "text" ? node.text : "")).join("");

/** A message with {0} as what its sentences look like; null for any other message. */
function patternOf(message: string): Pattern | null {
  if (!message.includes("{0}")) return null;
  const nodes = parseMessage(message);
  const literal = textOf(nodes);
  if (!/\p{L}/u.test(literal)) return null;
  const source = nodes.map((node) =>
    node.kind === "text" ? node.text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&") : "(.*?)",
  );
  return {
    message,
    names: nodes.flatMap((node) => (node.kind === "value" ? [node.name] : [])),
    shape: new RegExp(`^${source.join("")}$`, "s"),
    literal: literal.length,
  };
}

const compiled = new WeakMap<Messages, Pattern[]>();

/** The patterns of a catalogue, the one that says most by itself first. */
function patternsOf(messages: Messages): Pattern[] {
  const known = compiled.get(messages);
  if (known) return known;
  const made = Object.keys(messages)
    .flatMap((message) => patternOf(message) ?? [])
    .sort((a, b) => b.literal - a.literal);
  compiled.set(messages, made);
  return made;
}

/**
 * A sentence that reached us as text, such as a refusal or a fault kept in the database, in the reader's language.
 * What the catalogue does not know comes back unchanged. A value of several words may be a sentence of ours too;
 * one word is left alone, because it may be somebody's name.
 */
export function said(text: string, t: Translator): string {
  const messages = catalogueOf(t.locale);
  if (Object.hasOwn(messages, text)) return t(text);
  for (const { message, names, shape } of patternsOf(messages)) {
    const found = shape.exec(text);
    if (!found) continue;
    const values = names.map((name, at) => [name, part(found[at + 1] ?? "", t)]);
    return t(message, Object.fromEntries(values));
  }
  return text;
}

const part = (value: string, t: Translator): string => (/\s/.test(value) ? said(value, t) : value);
