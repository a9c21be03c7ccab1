import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/** `document`: a page as a browser asks for it first, not data for one that is open. */
type Exchange = { response: ServerResponse; document: boolean };

const place = Symbol.for("flash.exchange");
/** What boots the console and its pages are bundled apart, and both must find the same store. */
const shared = globalThis as typeof globalThis & { [place]?: AsyncLocalStorage<Exchange> };
const exchanges = shared[place] ?? new AsyncLocalStorage<Exchange>();
shared[place] = exchanges;

const isDocument = ({ headers }: IncomingMessage): boolean =>
  headers.rsc !== "1" && headers["next-action"] === undefined;

/** Next reads `/page.rsc` as data of `/page`; nobody is linked there, so there is nothing. */
const isTwin = ({ url = "", headers }: IncomingMessage): boolean =>
  headers.rsc !== "1" && /\.rsc(\?|$)/.test(url);

/**
 * Lets a page set the status of its own answer: Next has no way but to fail, and what failed is drawn by the
 * browser alone. Node tells of every request on this channel before anything handles it.
 */
export const followExchanges = (): void =>
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (isTwin(request)) request.url = "/_next/no-such-file";
    exchanges.enterWith({ response, document: isDocument(request) });
  });

/** The page being drawn says that there is nothing here; so does the status of its answer. */
export function answerNotFound(): void {
  const { response, document } = exchanges.getStore() ?? {};
  if (document && response && !response.headersSent) response.statusCode = 404;
}
