/** A value put into a message; whole numbers only, so that no amount passes through a float. */
export type Value = string | number | bigint | null | undefined;
export type Values = Record<string, Value>;

/** One piece of a message after parsing. */
export type Node =
  | { kind: "text"; text: string }
  | { kind: "value"; name: string; number: boolean }
  | { kind: "count" }
  | { kind: "choice"; name: string; plural: boolean; cases: Map<string, Node[]> }
  | { kind: "tag"; name: string; inside: Node[] };

const known = new Map<string, Node[]>();

/**
 * Reads a message in ICU MessageFormat (unicode-org.github.io/icu/userguide/format_parse/messages): arguments,
 * `number`, `plural` with `=n` cases and `#`, `select`, and <tags>. Throws a SyntaxError that quotes the message.
 */
export function parseMessage(source: string): Node[] {
  const seen = known.get(source);
  if (seen) return seen;
  const made = new Reader(source).read();
  known.set(source, made);
  return made;
}

class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  read(): Node[] {
    const nodes = this.nodes(false);
    if (this.at < this.source.length) this.fail("has a brace or tag too many");
    return nodes;
  }

  private fail(why: string): never {
    throw new SyntaxError(`The message "${this.source}" ${why}`);
  }

  private nodes(counting: boolean): Node[] {
    const nodes: Node[] = [];
    let text = "";
    const flush = () => {
      if (text) nodes.push({ kind: "text", text });
      text = "";
    };
    while (this.at < this.source.length) {
      const rest = this.source.slice(this.at);
      const quoted = /^'(?:'|([{}<#][^']*)'?)/.exec(rest);
      if (quoted) {
        text += quoted[1] ?? "'";
        this.at += quoted[0].length;
        continue;
      }
      if (rest[0] === "}" || rest.startsWith("</")) break;
      const tag = /^<(\w+)>/.exec(rest);
      if (rest[0] === "{" || tag || (counting && rest[0] === "#")) {
        flush();
        nodes.push(tag ? this.tag(tag[1] ?? "") : this.special(counting));
        continue;
      }
      text += rest[0];
      this.at += 1;
    }
    flush();
    return nodes;
  }

  private special(counting: boolean): Node {
    if (this.source[this.at] === "#") {
      this.at += 1;
      return { kind: "count" };
    }
    const head = this.take(/^\{\s*(\w+)\s*/, "has an argument without a name");
    const name = head[1] ?? "";
    if (this.source[this.at] === "}") {
      this.at += 1;
      return { kind: "value", name, number: false };
    }
    const type = this.take(/^,\s*(number|plural|select)\s*/, "has an argument of another type")[1];
    if (type === "number") {
      this.take(/^\}/, "does not close an argument");
      return { kind: "value", name, number: true };
    }
    this.take(/^,\s*/, "has no cases");
    const plural = type === "plural";
    return { kind: "choice", name, plural, cases: this.cases(plural || counting) };
  }

  private cases(counting: boolean): Map<string, Node[]> {
    const cases = new Map<string, Node[]>();
    while (this.source[this.at] !== "}") {
      const key = this.take(/^(=\d+|[\w-]+)\s*\{/, "has a case without braces")[1] ?? "";
      cases.set(key, this.nodes(counting));
      this.take(/^\}\s*/, "does not close a case");
    }
    this.at += 1;
    if (!cases.has("other")) this.fail("has no case for other");
    return cases;
  }

  private tag(name: string): Node {
    this.at += name.length + 2;
    const inside = this.nodes(false);
    this.take(new RegExp(`^</${name}>`), `does not close <${name}>`);
    return { kind: "tag", name, inside };
  }

  private take(pattern: RegExp, why: string): RegExpExecArray {
    const found = pattern.exec(this.source.slice(this.at));
    if (!found) this.fail(why);
    this.at += found[0].length;
    return found;
  }
}
