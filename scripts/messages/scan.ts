import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { isLiteral, keyOf, type Literal, literals } from "./literals";
import { isSpoken, refusalsOf, shapeTexts } from "./refusals";

/** Attributes and properties whose text a person reads. */
const read = new Set(
  "alt aria-label aria-description caption cancelLabel closeLabel confirm confirmLabel description detail empty header hint label message note optional pending placeholder removeLabel sentence submit successToast summary title unit what".split(
    " ",
  ),
);
/** Names and addresses that are the same in every language. */
const sameEverywhere =
  /^(Flash|Flash Console|Flashcard|Flashcards|BTCPay|BTCPay Server|Lightning|Bitcoin|Esc|Enter|Ctrl|Shift|CSV|QR|NFC|PIN|TEST|sats|OK|https?:\/\/\S+)$/;
const hasWords = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !sameEverywhere.test(text.trim());

export type Place = { file: string; line: number; text: string };
export type Found = { messages: Map<string, Set<string>>; bare: Place[]; built: Place[] };

/** Where the translations of a file's messages are kept: the folder that says them. */
export const partOf = (file: string): string => {
  const [top = "", folder = ""] = file.split("/");
  return top === "components" ? folder : top;
};

const sources = (top: string): string[] =>
  (fs.readdirSync(top, { recursive: true }) as string[])
    .map((name) => path.join(top, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\/gallery\/|\.d\.ts$/.test(name));

/** Reads the sources: the messages each part says, and words that escaped translation. */
export function scan(): Found {
  const found: Found = { messages: new Map(), bare: [], built: [] };
  for (const top of ["app", "components", "lib"])
    for (const file of sources(top)) scanFile(file, found);
  return found;
}

function scanFile(file: string, found: Found): void {
  const text = fs.readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const place = (node: ts.Node, words: string): Place => ({
    file,
    line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    text: words.trim().replace(/\s+/g, " "),
  });
  const say = (message: string) => {
    const part = partOf(file);
    found.messages.set(part, (found.messages.get(part) ?? new Set()).add(message));
  };
  const sayKey = (literal: Literal) => {
    const key = keyOf(literal);
    if (hasWords(key)) say(key);
  };
  const screens = file.startsWith("components/");
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) {
      const [first] = node.arguments;
      for (const literal of first ? literals(first) : [])
        if (ts.isTemplateExpression(literal)) found.built.push(place(literal, literal.getText()));
        else say(literal.text);
    }
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "made")
      if (isLiteral(node.template)) sayKey(node.template);
    if (screens && ts.isJsxText(node) && hasWords(node.text))
      found.bare.push(place(node, node.text));
    if (screens && ts.isJsxExpression(node) && node.parent && !ts.isJsxAttribute(node.parent))
      bareIn(node.expression);
    if (screens && ts.isJsxAttribute(node) && read.has(node.name.getText())) bareIn(textOf(node));
    if (screens && ts.isPropertyAssignment(node) && read.has(node.name.getText()))
      bareIn(node.initializer);
    ts.forEachChild(node, visit);
  };
  const bareIn = (value: ts.Expression | undefined): void => {
    for (const literal of value ? literals(value) : []) {
      const words = ts.isTemplateExpression(literal)
        ? [literal.head.text, ...literal.templateSpans.map((span) => span.literal.text)].join(" ")
        : literal.text;
      if (hasWords(words)) found.bare.push(place(literal, literal.getText()));
    }
  };
  visit(source);
  if (!isSpoken(file)) return;
  const { said, built } = refusalsOf(source);
  const shaped = file.endsWith("/inputs.ts") ? shapeTexts(source) : [];
  for (const literal of [...said, ...shaped]) sayKey(literal);
  for (const one of built) found.built.push(place(one, one.getText()));
}

const textOf = (attribute: ts.JsxAttribute): ts.Expression | undefined => {
  const { initializer } = attribute;
  if (!initializer) return undefined;
  return ts.isJsxExpression(initializer)
    ? initializer.expression
    : (initializer as ts.StringLiteral);
};

const isTranslation = (called: ts.Expression): boolean => {
  if (ts.isIdentifier(called)) return called.text === "t" || called.text === "msg";
  return (
    ts.isPropertyAccessExpression(called) &&
    called.name.text === "rich" &&
    called.expression.getText() === "t"
  );
};
