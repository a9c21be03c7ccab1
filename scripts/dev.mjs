import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { install } from "./install.mjs";
import { tryLock } from "./lock.mjs";
import { interrupt } from "./processes.mjs";
import { startStack } from "./stack.mjs";
import { main, Trouble } from "./trouble.mjs";

/** The whole stack with `next dev`, on data of its own in .data/dev. */
await main(async () => {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const release = tryLock(".data/dev/dev.lock");
  if (!release) throw new Trouble("npm run dev is running already: stop it first.");
  process.on("exit", release);
  const signalled = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.on(signal, () => {
        resolve();
        interrupt();
      });
  });
  await install();
  const stack = await startStack({
    dir: ".data/dev",
    port: Number(values.port ?? 3000),
    mode: "dev",
    seed: ["--small"],
    step: (name, work) => {
      console.log(`starting ${name}`);
      return work();
    },
  });
  console.log(`\n${stack.console} and BTCPay on ${stack.btcpay}; logs in ${stack.dir}/logs`);
  const broken = await Promise.race([signalled, stack.broken]);
  await stack.stop();
  if (broken) throw new Trouble(`${broken.name} stopped by itself:\n${broken.lastWords()}`);
  process.exit(0);
});
