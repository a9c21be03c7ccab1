import "server-only";
import { type Actor, authorize, type Scope } from "@/lib/access/authorize";
import type { Permission } from "@/lib/access/permissions";

/** The console itself, when the worker or a public door acts. */
export const systemActor: Actor = {
  id: "system",
  name: "Flash Console",
  email: "",
  kind: "system",
  grants: [{ merchantId: "all", role: "system" }],
};

export const systemScope = <P extends Permission>(permission: P): Scope<P> =>
  authorize(systemActor, permission);
