import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { ChooseLanguageInput } from "@/lib/access/inputs";
import { users } from "@/lib/access/schema";
import { programmeId } from "@/lib/access/tenants";

/** The language in which the acting person is written to; the browser keeps what its pages are drawn in. */
export const chooseLanguage = command({
  name: "access.choose-language",
  permission: "access:session",
  input: ChooseLanguageInput,
  async run({ tx, actor, about }, { locale }) {
    about(programmeId, actor.id);
    await tx.update(users).set({ locale }).where(eq(users.id, actor.id));
  },
});
