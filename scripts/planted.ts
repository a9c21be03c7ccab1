import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Runs a checker on a small repository made of these files, then takes it away again. */
export async function onPlanted<T>(
  files: Record<string, string>,
  run: (root: string) => T | Promise<T>,
): Promise<T> {
  const root = mkdtempSync(path.join(tmpdir(), "flash-planted-"));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return await run(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const ladder = [
  ...[
    "platform",
    "access",
    "btcpay",
    "ledger",
    "notifications",
    "merchants",
    "wallets",
    "invoices",
  ],
  ...["requests", "buttons", "cards", "receipts", "rewards", "pos", "marketplace", "settlements"],
  ...["views", "search", "reports"],
];
const from = (target: string) => `export { it } from "${target}";\n`;
const it = "export const it = 1;\n";

/** One violation of every rule of the import table, in a file named after the rule where that is possible. */
export const wrongImports: Record<string, string> = {
  ...Object.fromEntries(
    ladder.map((self) => [`lib/${self}/planted.ts`, from("@/lib/unknown/rules")]),
  ),
  "lib/unknown/rules.ts": it,
  "lib/platform/db.ts": it,
  "lib/access/schema.ts": it,
  "lib/access/command.ts": it,
  "lib/reactions.ts": it,
  "lib/cards/schema.ts": from("./rules"),
  "lib/cards/rules.ts": it,
  "lib/cards/steps.ts": from("@/lib/platform/db"),
  "lib/cards/testing.ts": it,
  "lib/cards/freeze-card.ts": it,
  "lib/cards/gateway/tap-card.ts": from("@/lib/cards/freeze-card"),
  "lib/cards/queries.ts": from("@/lib/access/schema"),
  "lib/cards/inputs.ts": from("./testing"),
  "lib/cards/events.ts": from("./sagas"),
  "lib/cards/sagas.ts": `${from("./events")}export * from "@/lib/reactions";\n`,
  "lib/cards/actions.ts": `${from("./nowhere")}export * from "@/lib/btcpay/regtest/world";\n`,
  "lib/btcpay/regtest/world.ts": from("@/lib/access/command"),
  "lib/btcpay/dev.ts": `export { default } from "vitest";\n`,
  "components/cards/card-table.tsx": from("@/lib/cards/queries"),
  "components/rewards/points-chart.tsx": from("@/components/cards/card-table"),
  "components/ui/button.tsx": from("@/lib/cards/rules"),
  "app/cards/page.tsx": `${from("@/lib/cards/freeze-card")}export * from "@/lib/cards/steps";\nexport * from "@/lib/cards/sagas";\n`,
  "app/cards/route.ts": from("@/lib/access/command"),
  "proxy.ts": from("@/lib/access/command"),
  "instrumentation.ts": from("@/lib/cards/rules"),
  "scripts/draw.ts": from("@/components/ui/button"),
  "e2e/cards.spec.ts": from("@/lib/cards/rules"),
};

/** One violation of every rule that reads source files by itself. */
export const wrongSources: Record<string, string> = {
  "lib/cards/card-utils.ts": "export const format = 1;\n",
  "lib/cards/freeze-card.ts": `export const freezeCard = command({\n  name: "invoices.freeze",\n});\n`,
  "lib/rewards/campaigns/start-campaign.ts": `export const startCampaign = command({\n  name: "rewards.start",\n});\nexport const more = 1;\n`,
  "lib/cards/actions.ts": `"use server";\nexport const freezeCardAction = async () => db.delete(cards);\n`,
  "lib/cards/queries.ts":
    "export const listCards = () => read();\nexport function getCard(scope: S, id: string) {\n  return id;\n}\n",
  "lib/cards/schema.ts": `export const cards = pgTable("cards", { id: text() });\n`,
  "lib/cards/rules.ts": "export const half = (t: string) => parseFloat(t) / 2;\n",
  "lib/cards/steps.ts": "export const url = process.env.DATABASE_URL;\n",
};
