import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";

/** A password of this story's people, and what the database keeps of it. */
export async function newPassword(): Promise<{ password: string; passwordHash: string }> {
  const password = randomBytes(12).toString("hex");
  return { password, passwordHash: await hash(password) };
}
