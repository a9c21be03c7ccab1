import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { sources } from "./files.mjs";

const { default: config } = await import(new URL("../.dependency-cruiser.mjs", import.meta.url));

/**
 * Checks who imports whom below the current folder. A checker that sees no files finds no faults, so it
 * also says when it cruised fewer files than there are.
 */
async function checkImports() {
  const { enhancedResolveOptions, ...options } = config.options;
  const files = sources();
  const { output } = await cruise(
    files,
    { ...options, ruleSet: { forbidden: config.forbidden }, validate: true },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(options.tsConfig.fileName) },
  );
  const cruised = new Set(output.modules.map((module) => module.source));
  return {
    files: files.length,
    unseen: files.filter((file) => !cruised.has(file)),
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
  };
}

const found = await checkImports();
if (process.argv.includes("--json")) console.log(JSON.stringify(found));
else {
  for (const { rule, from, to } of found.violations) console.log(`${rule}: ${from} → ${to}`);
  for (const file of found.unseen) console.log(`not cruised: ${file}`);
  console.log(`${found.files} files cruised, ${found.violations.length} violations`);
}
if (found.violations.length + found.unseen.length > 0) process.exitCode = 1;
