import "server-only";
import { eq, sql } from "drizzle-orm";
import { readOpen } from "./read";
import { users } from "./schema";

export type User = typeof users.$inferSelect;

export async function userByEmail(email: string): Promise<User | null> {
  const [found] = await readOpen((r) =>
    r.select().from(users).where(sql`lower(${users.email}) = ${email.toLowerCase()}`),
  );
  return found ?? null;
}

export async function userById(id: string): Promise<User | null> {
  const [found] = await readOpen((r) => r.select().from(users).where(eq(users.id, id)));
  return found ?? null;
}
