import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import importRules from "@/.dependency-cruiser.mjs";
import { compareExample } from "@/scripts/architecture/environment";
import { rules } from "@/scripts/architecture/rules";
import { onPlanted, wrongImports, wrongSources } from "@/scripts/planted";

const tool = (file: string) => path.resolve("node_modules", file);
const text = (file: string) => readFileSync(file, "utf8");

function output(program: string, args: string[], root: string): string {
  const ran = spawnSync(process.execPath, [tool(program), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return ran.stdout + ran.stderr;
}

type Imports = { files: number; unseen: string[]; violations: { rule: string }[] };

const imports = (root: string): Imports =>
  JSON.parse(output(path.resolve("scripts/check-imports.mjs"), ["--json"], root));

describe("every checker sees a planted violation", { timeout: 120_000 }, () => {
  test("dependency-cruiser, for each of its rules, in every file there is", async () => {
    const files = {
      ...wrongImports,
      "tsconfig.json": text("tsconfig.json"),
      "package.json": text("package.json"),
    };
    const found = await onPlanted(files, (root) => {
      symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
      return imports(root);
    });
    const fired = new Set(found.violations.map(({ rule }) => rule));
    const silent = importRules.forbidden.filter(({ name }: { name: string }) => !fired.has(name));
    expect(silent).toEqual([]);
    expect(found.unseen).toEqual([]);
    expect(found.files).toBe(Object.keys(wrongImports).length);
  });

  test("dependency-cruiser reads as many modules here as there are files", () => {
    const { unseen, files } = imports(".");
    expect(unseen).toEqual([]);
    expect(files).toBeGreaterThan(50);
  });

  test("Biome: sizes, names, imports, promises, hooks, accessibility", async () => {
    const long = (lines: number) => "  use();\n".repeat(lines);
    const files = {
      "biome.json": text("biome.json"),
      "lib/long-file.ts": `${"export const a = 1;\n".replace("a", "b")}${"use();\n".repeat(201)}`,
      "lib/long-function.ts": `export function long() {\n${long(51)}}\n`,
      "lib/WrongName.ts": "export const a = 1;\n",
      "lib/deep/parent.ts": `export const a = await import("../wrong");\nimport { b } from "../long-file";\nuse(b);\n`,
      "lib/any.ts": "export const a = (b: any, c: 1, d: 2, e: 3, f: 4) => b!.c;\nconsole.log(1);\n",
      "lib/promise.ts": "async function later() {}\nlater();\n",
      "lib/index-all.ts": `export * from "./any";\n`,
      "lib/one.ts": `import { two } from "./two";\nexport const one = () => two;\n`,
      "lib/two.ts": `import { one } from "./one";\nexport const two = () => one;\n`,
      "components/ui/hook.tsx": `import { useState } from "react";\nexport function Hook(p: { a: boolean }) {\n  if (p.a) useState(1);\n  return <img src="/a.png" />;\n}\n`,
      "lib/only.test.ts": `test.only("a", () => {});\n`,
      "lib/ugly.ts": "export const a = {b:1}\n",
    };
    const said = await onPlanted(files, (root) =>
      output("@biomejs/biome/bin/biome", ["check", "--max-diagnostics=none", "."], root),
    );
    for (const rule of [
      ...["noExcessiveLinesPerFile", "noExcessiveLinesPerFunction", "useFilenamingConvention"],
      ...[
        "noRestrictedImports",
        "noExplicitAny",
        "noNonNullAssertion",
        "useMaxParams",
        "noConsole",
      ],
      ...[
        "noFloatingPromises",
        "noBarrelFile",
        "noImportCycles",
        "useHookAtTopLevel",
        "useAltText",
      ],
      ...["noImgElement", "noFocusedTests", "lib/ugly.ts format"],
    ])
      expect(said).toContain(rule);
  });

  test("TypeScript: unchecked index, absent against undefined, unused names, null", async () => {
    const files = {
      "tsconfig.json": text("tsconfig.json"),
      "a.ts": "export const first = (list: string[]): string => list[0];\n",
      "b.ts": "export const b: { c?: string } = { c: undefined };\n",
      "c.ts": "export function f(unused: number) {\n  const local = 1;\n}\n",
      "d.ts": "export const d = (e: string | null) => e.length;\n",
    };
    const said = await onPlanted(files, (root) => output("typescript/bin/tsc", ["--noEmit"], root));
    for (const fault of ["a.ts(1,", "b.ts(1,", "c.ts(1,", "c.ts(2,", "d.ts(1,"])
      expect(said).toContain(fault);
  });

  test("knip: a file, an export and a dependency that nobody uses", async () => {
    const scripts = { worker: "node --import tsx scripts/worker.ts" };
    const files = {
      "knip.json": text("knip.json"),
      "tsconfig.json": text("tsconfig.json"),
      "package.json": JSON.stringify({
        name: "planted",
        type: "module",
        scripts,
        dependencies: { zod: "4" },
      }),
      "scripts/worker.ts": `import { used } from "@/lib/half";\nused();\n`,
      "lib/half.ts": "export const used = () => 1;\nexport const idle = () => 2;\n",
      "lib/forgotten.ts": "export const a = 1;\n",
    };
    const said = await onPlanted(files, (root) =>
      output("knip/bin/knip.js", ["--no-progress"], root),
    );
    for (const name of ["lib/forgotten.ts", "idle", "zod"]) expect(said).toContain(name);
  });

  test.each(Object.entries(rules))("architecture: %s", async (_, rule) => {
    expect(await onPlanted(wrongSources, rule)).not.toEqual([]);
  });

  test("architecture: an example environment out of step", () => {
    expect(compareExample("A_KEY=1\nOLD_KEY=2\n", ["A_KEY", "NEW_KEY"])).toEqual([
      "NEW_KEY is missing in .env.example",
      "OLD_KEY in .env.example means nothing",
    ]);
  });

  test("the locked versions stay above the floors", () => {
    expect(() => execFileSync(process.execPath, ["scripts/floors.mjs"])).not.toThrow();
  });
});
