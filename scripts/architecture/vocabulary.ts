import { baseName, camel, code, domainCode, type Rule, read } from "./domains";

const words = ["schema", "inputs", "rules", "queries", "steps", "events", "actions", "sagas"];
const folders = /\/(queries|rules|steps|sagas|exports)\/[^/]+$/;

/** Files that hold a command by this page's vocabulary: neither a known word nor inside a known folder. */
const others = (root: string) =>
  domainCode(root).filter((file) => !words.includes(baseName(file)) && !folders.test(file));

const exported = (text: string) =>
  [
    ...text.matchAll(/^export (?!type |interface )(?:async )?(?:const|function|class|let) (\w+)/gm),
  ].map((match) => match[1]);

/** A file in a domain is a word of the vocabulary or one command, named after its file and alone in it. */
export const vocabulary: Rule = (root) =>
  others(root).flatMap((file) => {
    const name = camel(baseName(file));
    const text = read(file, root);
    if (!new RegExp(`^export const ${name} = command\\(`, "m").test(text))
      return [`${file}: is neither a word of the vocabulary nor the command ${name}`];
    const extra = exported(text).filter((other) => other !== name);
    return extra.map((other) => `${file}: exports ${other} beside its command`);
  });

/** A command is called after its domain, so that audit rows and permissions can be found by one word. */
export const commandNames: Rule = (root) =>
  domainCode(root).flatMap((file) => {
    const noun = file.split("/")[1];
    const names = [...read(file, root).matchAll(/= command\(\{\s*name: "([^"]+)"/g)];
    return names
      .filter(([, name]) => name?.split(".")[0] !== noun)
      .map(([, name]) => `${file}: the command ${name} is not called ${noun}.…`);
  });

/** Whatever is written through the door is tested beside it. */
export const commandTests: Rule = (root) =>
  code("lib", root).flatMap((file) => {
    if (!/^export const \w+ = command\(/m.test(read(file, root))) return [];
    const test = file.replace(/\.ts$/, ".test.ts");
    try {
      read(test, root);
      return [];
    } catch {
      return [`${file}: has no ${baseName(test)}.ts beside it`];
    }
  });
