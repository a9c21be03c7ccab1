import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { sessions } from "@/lib/access/schema";
import { programmeId } from "@/lib/access/tenants";
import { newToken, sha256 } from "@/lib/platform/crypto";
import { newId } from "@/lib/platform/ids";
import { sessionSeconds } from "./cookie";

/** A new session for the acting person; the one the browser came with ends. Returns the secret for its cookie. */
export const startSession = command({
  name: "access.sign-in",
  permission: "access:session",
  input: z.object({
    userAgent: z.string().max(300).nullable(),
    replaces: z.string().max(128).nullable(),
  }),
  redact: ["replaces"],
  async run({ tx, actor, about }, { userAgent, replaces }) {
    about(programmeId, actor.id);
    if (replaces) await tx.delete(sessions).where(eq(sessions.secretHash, sha256(replaces)));
    const secret = newToken();
    await tx.insert(sessions).values({
      id: newId("ses"),
      userId: actor.id,
      secretHash: sha256(secret),
      expiresAt: sql`now() + make_interval(secs => ${sessionSeconds})`,
      userAgent,
    });
    return secret;
  },
});
