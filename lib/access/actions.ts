"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { Refusal } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";
import { verifyAudit } from "./audit/verify";
import { authorize } from "./authorize";
import { refusalOf } from "./command";
import { action } from "./doors/action";
import { openAction } from "./doors/open-action";
import { systemActor } from "./doors/worker";
import { AskResetInput, type ChangePasswordInput, type ChooseLanguageInput } from "./inputs";
import { acceptInvitation } from "./links/accept-invitation";
import { askReset } from "./links/ask-reset";
import { inviteUser } from "./links/invite-user";
import { makeResetLink } from "./links/make-reset-link";
import { resetPassword } from "./links/reset-password";
import { revokeInvitation } from "./links/revoke-invitation";
import { changePassword } from "./people/change-password";
import { chooseLanguage } from "./people/choose-language";
import { disableUser } from "./people/disable-user";
import { enableUser } from "./people/enable-user";
import { grantRole } from "./people/grant-role";
import { revokeRole } from "./people/revoke-role";
import { asSelf } from "./self";
import { currentActor, currentSession, maybeActor } from "./session";
import { addressOf } from "./sign-in/address";
import { endSession } from "./sign-in/end-session";
import { enter, leave } from "./sign-in/jar";
import { signOutEverywhere } from "./sign-in/sign-out-everywhere";
import { countTry } from "./sign-in/throttle";

/** Ends this session and shows the sign-in page. */
export async function signOutAction(): Promise<void> {
  try {
    const { id, actor } = await currentSession();
    await endSession(asSelf(actor), { sessionId: id });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  await leave();
  redirect("/login");
}

/** Ends every session of the signed-in person and shows the sign-in page. */
export async function signOutEverywhereAction(): Promise<void> {
  const actor = await maybeActor();
  if (actor) await signOutEverywhere(asSelf(actor), {});
  await leave();
  redirect("/login");
}

export const acceptInvitationAction = openAction(
  acceptInvitation.commandName,
  async (input: Parameters<typeof acceptInvitation>[1]) => {
    const actor = await maybeActor();
    const person = await acceptInvitation(actor ? asSelf(actor) : systemActor, input);
    await enter(person);
    return null;
  },
);

/** The same answer whether there is such an account or not, and when the limit is reached. */
export const askResetAction = openAction(
  askReset.commandName,
  async (input: z.input<typeof AskResetInput>) => {
    const parsed = AskResetInput.safeParse(input);
    if (!parsed.success) throw refusalOf(parsed.error);
    const address = addressOf((await headers()).get("x-forwarded-for"));
    const { locale } = await getT();
    if (await countTry("reset", parsed.data.email, address))
      await askReset(systemActor, { ...parsed.data, locale });
    return null;
  },
);

export const resetPasswordAction = openAction(
  resetPassword.commandName,
  async (input: Parameters<typeof resetPassword>[1]) => {
    const { email } = await resetPassword(systemActor, input);
    await leave();
    return { email };
  },
);

export const changePasswordAction = openAction(
  changePassword.commandName,
  async (input: z.input<typeof ChangePasswordInput>) => {
    const actor = await currentActor();
    await changePassword(asSelf(actor), input);
    await enter(actor);
    return null;
  },
);

/** Keeps the language for the signed-in person's mails; the cookie of the browser is set where it is chosen. */
export const chooseLanguageAction = openAction(
  chooseLanguage.commandName,
  async (input: z.input<typeof ChooseLanguageInput>) => {
    await chooseLanguage(asSelf(await currentActor()), input);
    return null;
  },
);

export const inviteUserAction = action(inviteUser);
export const revokeInvitationAction = action(revokeInvitation);
export const makeResetLinkAction = action(makeResetLink);
export const grantRoleAction = action(grantRole);
export const revokeRoleAction = action(revokeRole);
export const disableUserAction = action(disableUser);
export const enableUserAction = action(enableUser);

/** Walks the audit chain now. Reads only. */
export const verifyAuditAction = openAction("access.verify-audit", async (_input: object) =>
  verifyAudit(authorize(await currentActor(), "audit:read")),
);
