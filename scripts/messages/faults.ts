import { browserMessages, spanish } from "@/lib/platform/i18n/catalogue";
import { type Node, parseMessage } from "@/lib/platform/i18n/message";
import type { Found } from "./scan";

const everything = (found: Found): Set<string> =>
  new Set([...found.messages.values()].flatMap((some) => [...some]));

const names = (nodes: Node[]): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === "value") return [node.name];
    if (node.kind === "tag") return [`<${node.name}>`, ...names(node.inside)];
    if (node.kind === "choice")
      return [node.name, ...[...node.cases.values()].flatMap((one) => names(one))];
    return [];
  });
const shape = (message: string): string => [...new Set(names(parseMessage(message)))].sort().join();

/** What is wrong with the Spanish catalogue, one line each: part, fault, message. */
export function faults(found: Found): string[] {
  const said = everything(found);
  const out: string[] = [];
  const known = new Map<string, string>();
  for (const [part, messages] of Object.entries(spanish))
    for (const [message, translation] of Object.entries(messages)) {
      const other = known.get(message);
      if (other !== undefined && other !== translation)
        out.push(`${part}: translated twice, differently: ${message}`);
      known.set(message, translation);
      if (!said.has(message)) out.push(`${part}: nobody says: ${message}`);
      try {
        if (shape(message) !== shape(translation)) out.push(`${part}: other values: ${message}`);
      } catch (error) {
        out.push(`${part}: ${(error as Error).message}`);
      }
    }
  const sent = browserMessages("es-419");
  for (const [part, messages] of found.messages)
    for (const message of messages)
      if (!known.has(message)) out.push(`${part}: not in Spanish: ${message}`);
      else if (part !== "app" && part !== "lib" && !Object.hasOwn(sent, message))
        out.push(`${part}: not sent to the browser: ${message}`);
  return out;
}
