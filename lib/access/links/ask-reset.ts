import "server-only";
import { command } from "@/lib/access/command";
import { ResetWishInput } from "@/lib/access/inputs";
import { programmeId } from "@/lib/access/tenants";
import { resetAsked } from "./events";

/** Notes the wish for a reset link. Whether there is such an account is looked up later, by the worker. */
export const askReset = command({
  name: "access.ask-reset",
  permission: "access:session",
  input: ResetWishInput,
  async run({ emit, about }, wish) {
    about(programmeId, "reset");
    await emit(resetAsked, wish, programmeId);
  },
});
