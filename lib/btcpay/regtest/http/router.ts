import type { World } from "@/lib/btcpay/regtest/world";
import type { Answer } from "./answers";

export type Caller = { key: string; userId: string; label: string; permissions: string[] };

export type Call = {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string>;
  /** The parsed JSON or form body; undefined when there was none. */
  body: unknown;
  caller: Caller | null;
};

export type Handler = (world: World, call: Call) => Promise<Answer> | Answer;

/** `anyone`: no key; `key`: any key; else a policy the caller must hold. */
export type Route = {
  method: string;
  pattern: string;
  permission: string;
  handle: Handler;
};

type Compiled = Route & { expression: RegExp; names: string[] };

function compile(route: Route): Compiled {
  const names: string[] = [];
  const source = route.pattern.replace(/:(\w+)/g, (_, name: string) => {
    names.push(name);
    return "([^/]+)";
  });
  return { ...route, names, expression: new RegExp(`^${source}/?$`, "i") };
}

export type Matched = { route: Route; params: Record<string, string> };
export type Router = (method: string, path: string) => Matched | null;

export function router(routes: Route[]): Router {
  const compiled = routes.map(compile);
  return (method, path) => {
    for (const route of compiled) {
      if (route.method !== method) continue;
      const match = route.expression.exec(path);
      if (!match) continue;
      const params: Record<string, string> = {};
      route.names.forEach((name, index) => {
        params[name] = decodeURIComponent(match[index + 1] ?? "");
      });
      return { route, params };
    }
    return null;
  };
}

/** "GET /path", policy, handler: one route. */
export function route(what: string, permission: string, handle: Handler): Route {
  const [method = "GET", pattern = "/"] = what.split(" ");
  return { method, pattern, permission, handle };
}

/** The same handler under /stores/:storeId/… and, since 2.4, under the bare path. */
export function bothPaths(what: string, permission: string, handle: Handler): Route[] {
  const [method = "GET", rest = ""] = what.split(" ");
  return ["/api/v1/stores/:storeId", "/api/v1"].map((root) => ({
    method,
    pattern: root + rest,
    permission,
    handle,
  }));
}
