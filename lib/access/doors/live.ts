import "server-only";
import { authorize, covers } from "@/lib/access/authorize";
import { currentSession, isSessionOpen } from "@/lib/access/session";
import { onLiveChange } from "@/lib/platform/live-feed";

const heartbeatMs = 20_000;
const longestMs = 15 * 60_000;

/**
 * Server-sent events of what changed within the person's businesses. Ends with the session (a change of role
 * ends it), seen at the next heartbeat, and after 15 minutes in any case.
 */
export async function liveStream(signal: AbortSignal): Promise<Response> {
  const session = await currentSession();
  const scope = authorize(session.actor, "home:read");
  const encoder = new TextEncoder();
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      send("retry: 2000\n\n");
      const off = onLiveChange((change) => {
        if (covers(scope, change.merchantId)) send(`data: ${JSON.stringify(change)}\n\n`);
      });
      const beat = setInterval(() => {
        send(": here\n\n");
        isSessionOpen(session.id).then(
          (open) => open || close(),
          () => undefined,
        );
      }, heartbeatMs);
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
