import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Somebody's web site at an origin of its own: pages by path. */
export async function openSite() {
  const pages = new Map<string, string>();
  const server = createServer(({ url = "/" }, answer) => {
    const body = pages.get(url);
    answer.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html" });
    answer.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    /** Puts HTML on a page of the site and answers its address. */
    put(path: string, html: string): string {
      const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title>`;
      pages.set(path, `<!doctype html><html lang="en">${head}<h1>Shop</h1>${html}</html>`);
      return `${origin}${path}`;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
export type Site = Awaited<ReturnType<typeof openSite>>;
