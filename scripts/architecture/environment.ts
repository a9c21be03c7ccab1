import { code, type Rule, read } from "./domains";

/** env.ts reads it; the log must work before the environment is known to be whole; regtest is a program of its own. */
const readers = [
  /^lib\/platform\/(env|log)\.ts$/,
  /^lib\/btcpay\/regtest\/(main|env|settings)\.ts$/,
];

/** One place reads the environment, so that one place can say what is missing. */
export const environmentIsReadOnce: Rule = (root) =>
  [...code("lib", root), ...code("app", root), ...code("components", root)]
    .filter((file) => !readers.some((allowed) => allowed.test(file)))
    .filter((file) => /\bprocess\.env\b/.test(read(file, root)))
    .map((file) => `${file}: reads process.env, use @/lib/platform/env`);

const namesIn = (example: string) =>
  [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1] ?? "");

/** Every variable the console knows is in the example and the other way round. */
export function compareExample(example: string, known: string[]): string[] {
  const shown = namesIn(example);
  return [
    ...known
      .filter((name) => !shown.includes(name))
      .map((name) => `${name} is missing in .env.example`),
    ...shown
      .filter((name) => !known.includes(name))
      .map((name) => `${name} in .env.example means nothing`),
  ];
}
