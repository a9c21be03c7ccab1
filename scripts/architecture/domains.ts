import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { walk } from "@/scripts/files.mjs";

/** A rule answers with its faults, one sentence each; none means it holds. */
export type Rule = (root: string) => string[];

/** These are not domains: they offer what domains are made of, under names of their own. */
const foundations = ["platform", "access", "btcpay"];

export const isTest = (file: string) =>
  /\.(test|faults|contract)\.tsx?$/.test(file) || /\/testing(\.ts$|\/)/.test(file);

export const domains = (root: string): string[] =>
  existsSync(path.join(root, "lib"))
    ? readdirSync(path.join(root, "lib"), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !foundations.includes(entry.name))
        .map((entry) => entry.name)
    : [];

/** TypeScript files below a folder, tests and their tools left out. */
export const code = (folder: string, root: string): string[] =>
  (walk(folder, root) as string[]).filter((file) => /\.tsx?$/.test(file) && !isTest(file));

export const domainCode = (root: string): string[] =>
  domains(root).flatMap((domain) => code(`lib/${domain}`, root));

export const read = (file: string, root: string): string =>
  readFileSync(path.join(root, file), "utf8");

export const baseName = (file: string): string => path.basename(file).replace(/\.tsx?$/, "");

export const camel = (kebab: string): string =>
  kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
