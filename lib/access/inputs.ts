import { z } from "zod";
import { type Locale, locales } from "@/lib/platform/i18n/translator";
import { businessRoles, platformRoles } from "./permissions";

export const email = z
  .string("Write an e-mail address")
  .trim()
  .toLowerCase()
  .max(254, "Shorten the e-mail to 254 characters")
  .pipe(z.email("Write an e-mail address, like ann@example.com"));
export const newPassword = z
  .string("Choose a password")
  .min(10, "Use 10 characters or more")
  .max(200, "Use 200 characters or fewer");
const typed = z
  .string("Type your password")
  .min(1, "Type your password")
  .max(200, "Use 200 characters or fewer");
export const personName = z
  .string("Write a name")
  .trim()
  .min(1, "Write a name")
  .max(80, "Shorten the name");
const id = z.string().max(64);
const token = z.string().max(128);
const role = z.enum([...businessRoles, ...platformRoles], "Choose a role");

export const SignInInput = z.object({ email, password: typed });
const locale = z.enum(Object.keys(locales) as Locale[], "Choose a language from the list");
export const ChooseLanguageInput = z.object({ locale });
export const AskResetInput = z.object({ email });
/** With the language of the page it was asked on. */
export const ResetWishInput = AskResetInput.extend({ locale: locale.optional() });
export const ResetPasswordInput = z.object({ token, password: newPassword });
export const ChangePasswordInput = z.object({ current: typed, password: newPassword });
/** `merchantId` null is the whole platform. */
export const InviteUserInput = z.object({ email, role, merchantId: id.nullable() });
export const RoleInput = z.object({ userId: id, role, merchantId: id.nullable() });
export const UserInput = z.object({ userId: id });
export const InvitationInput = z.object({ invitationId: id });
/** Name and password only for somebody who has no account yet. */
export const AcceptInvitationInput = z.object({
  token,
  name: personName.optional(),
  password: newPassword.optional(),
});
