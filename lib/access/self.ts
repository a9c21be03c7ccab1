import "server-only";
import type { Actor } from "./authorize";
import { systemActor } from "./doors/worker";

/** A person acting on nothing but their own account: signing in and out, a new password, a role accepted. */
export const asSelf = ({ id, name, email }: Pick<Actor, "id" | "name" | "email">): Actor => ({
  id,
  name,
  email,
  kind: "user",
  grants: systemActor.grants,
});
