import "server-only";
import { authorize, covers } from "@/lib/access/authorize";
import { currentActor } from "@/lib/access/session";
import { onLiveChange } from "@/lib/platform/live-feed";

const heartbeatMs = 20_000;
const longestMs = 15 * 60_000;

/** Server-sent events of what changed within the person's businesses; ends after 15 minutes so that the session is checked again. */
export async function liveStream(signal: AbortSignal): Promise<Response> {
  const scope = authorize(await currentActor(), "home:read");
  const encoder = new TextEncoder();
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      send("retry: 2000\n\n");
      const off = onLiveChange((change) => {
        if (covers(scope, change.merchantId)) send(`data: ${JSON.stringify(change)}\n\n`);
      });
      const beat = setInterval(() => send(": here\n\n"), heartbeatMs);
      const limit = setTimeout(() => close(), longestMs);
      close = () => {
        off();
        clearInterval(beat);
        clearTimeout(limit);
        close = () => {};
        try {
          controller.close();
        } catch {
          // the browser has already gone
        }
      };
      signal.addEventListener("abort", () => close());
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
