import "server-only";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { endSessionsOf } from "@/lib/access/steps";
import { programmeId } from "@/lib/access/tenants";

/** Ends every session of the acting person, this one included. */
export const signOutEverywhere = command({
  name: "access.sign-out-everywhere",
  permission: "access:session",
  input: z.object({}),
  async run({ tx, actor, about }) {
    about(programmeId, actor.id);
    await endSessionsOf(tx, actor.id);
  },
});
