import "server-only";
import { command } from "@/lib/access/command";
import { AskResetInput } from "@/lib/access/inputs";
import { programmeId } from "@/lib/access/tenants";
import { resetAsked } from "./events";

/** Notes the wish for a reset link. Whether there is such an account is looked up later, by the worker. */
export const askReset = command({
  name: "access.ask-reset",
  permission: "access:session",
  input: AskResetInput,
  async run({ emit, about }, { email }) {
    about(programmeId, "reset");
    await emit(resetAsked, { email }, programmeId);
  },
});
