import { writeFileSync } from "node:fs";
import type { Actor } from "@/lib/access/authorize";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { roleNames } from "@/lib/access/permissions";
import { grants, users } from "@/lib/access/schema";
import { hashPassword } from "@/lib/access/sign-in/password";
import { type Person, peopleFor } from "./cast";
import { idAt } from "./ids";
import { randomOf } from "./random";

export type Known = Person & { id: string };
export type SignIn = { role: string; name: string; email: string; password: string };

/** People with ids; nothing is written yet, because the admin among them registers the businesses. */
export function makePeople(businesses: readonly { key: string }[], since: Date): Known[] {
  const random = randomOf("people");
  return peopleFor(businesses).map((one) => ({ ...one, id: idAt("usr", since, random) }));
}

/** Writes accounts and roles; `merchantIds` are in the order of the businesses. */
export async function savePeople(
  people: readonly Known[],
  merchantIds: readonly string[],
  since: Date,
): Promise<void> {
  const random = randomOf("grants");
  const accounts = await Promise.all(
    people.map(async ({ id, name, email, password }) => ({
      ...{ id, name, email, createdAt: since },
      passwordHash: password === null ? null : await hashPassword(password),
    })),
  );
  const roles = people.flatMap(({ id: userId, role, at }) =>
    (at?.map((place) => merchantIds[place] ?? null) ?? [null]).map((merchantId) => ({
      ...{ id: idAt("grt", since, random), userId, role, merchantId, createdAt: since },
    })),
  );
  await unaudited(systemScope("users:manage"), async (tx) => {
    await tx.insert(users).values(accounts);
    await tx.insert(grants).values(roles);
  });
}

export const signInsOf = (people: readonly Known[]): SignIn[] =>
  people.flatMap(({ role, name, email, password, label }) =>
    password === null ? [] : [{ role: label ?? roleNames[role], name, email, password }],
  );

/** For `npm run demo` and the stories, when they named a file. */
export function tellSignIns(signIns: readonly SignIn[], file: string | undefined): void {
  if (file) writeFileSync(file, `${JSON.stringify({ signIns }, null, 2)}\n`, { mode: 0o600 });
}

/** The one who registers the businesses. */
export function adminOf(people: readonly Known[]): Actor {
  const admin = people.find(({ role }) => role === "admin");
  if (!admin) throw new Error("Nobody is admin");
  const { id, name, email, role } = admin;
  return { id, name, email, kind: "user", grants: [{ merchantId: "all", role }] };
}
