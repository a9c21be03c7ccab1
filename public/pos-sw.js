// Keeps the till openable without a network: its page and the scripts it was opened with.
const shelf = "flash-till-1";
const stale = 6 * 3600 * 1000;

const isTill = (url) => /^\/pos\/[\w-]+$/.test(url.pathname);
const lasts = (url) => url.pathname.startsWith("/_next/static/") || url.pathname === "/favicon.svg";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function keep(request, store) {
  const response = await fetch(request);
  if (response.ok && !response.redirected) await store.put(request, response.clone());
  return response;
}

async function page(event, url) {
  const store = await caches.open(shelf);
  const known = await store.match(url.pathname);
  if (!known) {
    // as the browser asked, so that it follows a redirect to the sign-in page itself
    const response = await fetch(event.request);
    if (response.ok && response.type === "basic") await store.put(url.pathname, response.clone());
    return response;
  }
  const age = Date.now() - Date.parse(known.headers.get("date") ?? "");
  if (!(age < stale)) event.waitUntil(keep(new Request(url.pathname), store).catch(() => {}));
  return known;
}

async function file(request) {
  const store = await caches.open(shelf);
  return (await store.match(request)) ?? keep(request, store);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && isTill(url)) event.respondWith(page(event, url));
  else if (lasts(url)) event.respondWith(file(request));
});

// The page tells which files it was opened with: they came before there was a worker.
self.addEventListener("message", (event) => {
  if (!event.data?.keep) return;
  const wanted = event.data.keep.map((one) => new URL(one, self.location.origin));
  const mine = wanted.filter((url) => url.origin === self.location.origin && (lasts(url) || isTill(url)));
  event.waitUntil(
    caches.open(shelf).then((store) =>
      Promise.all(
        mine.map(async ({ pathname }) => (await store.match(pathname)) ?? keep(pathname, store)),
      ),
    ),
  );
});
