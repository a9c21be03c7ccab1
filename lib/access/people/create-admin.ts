import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { email, newPassword, personName } from "@/lib/access/inputs";
import { grants, users } from "@/lib/access/schema";
import { hashPassword } from "@/lib/access/sign-in/password";
import { programmeId } from "@/lib/access/tenants";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/** A Flash admin from the command line: how the first one comes to be. */
export const createAdmin = command({
  name: "access.create-admin",
  permission: "access:session",
  input: z.object({ email, name: personName, password: newPassword }),
  redact: ["password"],
  prepare: (_scope, { password }) => hashPassword(password),
  async run({ tx, about }, { email: address, name }, passwordHash) {
    const [known] = await tx
      .select({ id: users.id })
      .from(users)
      .where(sql`lower(${users.email}) = ${address}`);
    if (known)
      throw new Refusal(
        "conflict",
        "There is an account with this e-mail. Give it the role on the users page.",
      );
    const id = newId("usr");
    await tx.insert(users).values({ id, email: address, name, passwordHash });
    await tx
      .insert(grants)
      .values({ id: newId("grt"), userId: id, role: "admin", merchantId: null });
    about(programmeId, id);
    return { id, email: address };
  },
});
