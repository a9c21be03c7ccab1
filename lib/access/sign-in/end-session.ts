import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { sessions } from "@/lib/access/schema";
import { programmeId } from "@/lib/access/tenants";

/** Ends one session of the acting person, at once and everywhere it is used. */
export const endSession = command({
  name: "access.sign-out",
  permission: "access:session",
  input: z.object({ sessionId: z.string().max(64) }),
  async run({ tx, actor, about }, { sessionId }) {
    about(programmeId, actor.id);
    await tx.delete(sessions).where(and(eq(sessions.id, sessionId), eq(sessions.userId, actor.id)));
  },
});
