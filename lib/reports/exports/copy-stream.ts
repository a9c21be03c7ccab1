import "server-only";
import type { Readable } from "node:stream";
import { type Scope, scopeSetting } from "@/lib/access/authorize";
import { rawSql } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

const chunkBytes = 65_536;
const atOnce = 4;
let running = 0;

/** Runs `COPY (select) TO STDOUT` on a connection of its own, with the scope's row-level security. */
async function openCopy(scope: Scope<string>, select: string) {
  const connection = await rawSql().reserve();
  try {
    await connection`begin read only`;
    await connection`select set_config('app.actor', ${scope.actor.id}, true),
      set_config('app.merchants', ${scopeSetting(scope)}, true)`;
    const [{ pid } = { pid: 0 }] = await connection<
      { pid: number }[]
    >`select pg_backend_pid() as pid`;
    const rows: Readable = await connection
      .unsafe(`copy (${select}) to stdout with (format csv, header)`)
      .readable();
    const done = async () => {
      await connection`rollback`.catch(() => undefined);
      connection.release();
    };
    return { pid, rows, done };
  } catch (error) {
    await connection`rollback`.catch(() => undefined);
    connection.release();
    throw error;
  }
}

/**
 * CSV of a query as a web stream: 64 KiB chunks, backpressure, its connection freed when the reader goes
 * away. At most four at once per process; the fifth is refused with `unavailable`.
 */
export async function copyStream(
  scope: Scope<string>,
  select: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  if (running >= atOnce)
    throw new Refusal(
      "unavailable",
      "Four downloads are running. Try again when one has finished.",
    );
  running += 1;
  const copy = await openCopy(scope, select).catch((error) => {
    running -= 1;
    throw error;
  });
  return coalesced(copy, signal, () => {
    running -= 1;
  });
}

type Copy = Awaited<ReturnType<typeof openCopy>>;

function coalesced({ pid, rows, done }: Copy, signal: AbortSignal, freed: () => void) {
  let held: Buffer[] = [];
  let size = 0;
  let over = false;
  const abort = () => {
    if (over) return;
    over = true;
    held = [];
    // a full stream is only resumed by reading; without it the backend waits for ever in ClientWrite
    rows.resume();
    void rawSql()`select pg_cancel_backend(${pid})`.catch(() => undefined);
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const flush = () => {
          if (size > 0) controller.enqueue(Buffer.concat(held, size));
          held = [];
          size = 0;
        };
        rows.on("data", (data: Buffer) => {
          if (over) return;
          held.push(data);
          size += data.length;
          if (size < chunkBytes) return;
          flush();
          if ((controller.desiredSize ?? 0) <= 0) rows.pause();
        });
        rows.once("end", () => {
          if (over) return;
          over = true;
          flush();
          controller.close();
        });
        rows.once("error", (fault) => {
          if (over) return;
          over = true;
          controller.error(fault);
        });
        rows.once("close", () => void done().finally(freed));
        signal.addEventListener("abort", () => {
          if (!over) controller.error(signal.reason);
          abort();
        });
        if (signal.aborted) abort();
      },
      pull: () => void rows.resume(),
      cancel: abort,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 1 << 18 }),
  );
}
