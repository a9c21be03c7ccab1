import { closeDb } from "@/lib/platform/db";
import { forgiveLateWrites } from "@/lib/platform/late-write";
import { log } from "@/lib/platform/log";
import { startWorker } from "@/lib/platform/worker/worker";
import { plan } from "@/lib/reactions";

forgiveLateWrites();
const worker = await startWorker(plan);
log.info({ worker: worker.id }, "worker ready");
console.log("worker ready");

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await worker.stop();
  await closeDb();
  process.exit(0);
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
