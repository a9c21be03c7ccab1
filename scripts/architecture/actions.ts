import { domainCode, type Rule, read } from "./domains";

const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const imports = /^import [\s\S]*?;$/gm;
const wrapped = /export const (\w+)Action = (?:action|publicAction)\(\s*\1,?\s*\);/g;

/** actions.ts turns commands into server actions, a line each: a body there would escape the door. */
export const actionsHaveNoBody: Rule = (root) =>
  domainCode(root)
    .filter((file) => file.endsWith("/actions.ts"))
    .flatMap((file) => {
      const text = read(file, root).replace(comments, "");
      const rest = text
        .replace(imports, "")
        .replace(wrapped, "")
        .replace(/^"use server";/m, "")
        .trim();
      const faults = rest
        ? [`${file}: holds more than wrapped commands: ${rest.slice(0, 60)}`]
        : [];
      return /^\s*"use server";/.test(text)
        ? faults
        : [`${file}: does not begin with "use server"`, ...faults];
    });
