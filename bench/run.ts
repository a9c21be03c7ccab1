import { close } from "@/bench/harness/ground";
import { closeDb } from "@/lib/platform/db";
import { books } from "./books";
import { browser } from "./browser";
import { posting } from "./posting";
import { search } from "./search";
import { webhooks } from "./webhooks";

const groups: Record<string, () => Promise<void>> = {
  posting,
  webhooks,
  books,
  search,
  browser,
};

let ending: Promise<void> | undefined;

/** A second signal, or what breaks because of the first, waits for the same end. */
async function end(code: number): Promise<never> {
  ending ??= closeDb().then(close);
  await ending;
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end(130));

const group = groups[process.argv[2] ?? ""];
if (!group) throw new Error(`The bench has ${Object.keys(groups).join(", ")}`);
try {
  await group();
  await end(0);
} catch (error) {
  if (!ending) console.error(error);
  await end(1);
}
