import { existsSync } from "node:fs";
import path from "node:path";
import { code, type Rule, read } from "./domains";

const policies = "drizzle/repeatable/30-rls.sql";
const table = /pgTable\(\s*"([^"]+)",([\s\S]*?)(?=\bpgTable\(|$)/g;

/** Every table belongs to a tenant, or row-level security says by name why it does not. */
export const tablesHaveTenants: Rule = (root) => {
  const exempt = existsSync(path.join(root, policies)) ? read(policies, root) : "";
  return code("lib", root)
    .filter((file) => file.endsWith("/schema.ts"))
    .flatMap((file) =>
      [...read(file, root).matchAll(table)]
        .filter(
          ([, name, columns]) =>
            !/\bmerchantId\b/.test(columns ?? "") && !exempt.includes(`'${name}'`),
        )
        .map(
          ([, name]) => `${file}: table ${name} has no merchantId and is not exempt in ${policies}`,
        ),
    );
};

const floats = /\b(parseFloat|doublePrecision|real|numeric)\(/g;
const narrowed = /\bNumber\(\s*[\w.?]*(amount|msat|sats|balance)\s*\)/gi;
const drawing = /^(components\/|lib\/btcpay\/regtest\/)/;

/** Money is counted, never measured: no float may come near it. What draws may narrow it to a pixel. */
export const moneyIsWhole: Rule = (root) =>
  [...code("lib", root), ...code("app", root), ...code("components", root)].flatMap((file) => {
    const text = read(file, root);
    const found = [
      ...text.matchAll(floats),
      ...(drawing.test(file) ? [] : text.matchAll(narrowed)),
    ];
    return found.map(([call]) => `${file}: ${call} makes a float`);
  });
