import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** argon2id, 19 MiB, two passes (OWASP Password Storage Cheat Sheet). */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a password nobody knows, so that an unknown account costs as much time as a wrong password. */
export const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$yF0qmtHtP420g4oT6Trs9g$DiMH7ZkV6bfY55pBBX1HMyfI2U5MIw8otUrK34dq5Kw";

export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize("NFKC"), cost);

/** Always spends the time of one verification; without a stored hash the answer is no. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const same = await verify(stored ?? nobodysHash, password.normalize("NFKC"));
  return same && stored !== null;
}
