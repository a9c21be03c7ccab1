import "server-only";
import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { catalogueOf } from "@/lib/platform/i18n/catalogue";
import {
  defaultLocale,
  isLocale,
  makeTranslator,
  type Translator,
} from "@/lib/platform/i18n/translator";
import { canMail, sendMail } from "@/lib/platform/mail";
import { unaudited } from "./command";
import { systemActor, systemScope } from "./doors/worker";
import { joinAddress, openToken, usable } from "./links/link";
import { makeResetLink } from "./links/make-reset-link";
import type { Role } from "./permissions";
import { readOpen } from "./read";
import { roleWithin } from "./rules";
import { links, tenants, users } from "./schema";
import { userByEmail } from "./users";

/** The first of these that is a language of ours decides; English when none is. */
function inLanguage(...wanted: (string | null | undefined)[]): Translator {
  const locale = wanted.find(isLocale) ?? defaultLocale;
  return makeTranslator(locale, catalogueOf(locale));
}

const paragraphs = (...some: string[]): string => `${some.join("\n\n")}\n`;

/** The invitation while it is open, with the languages of who is invited and of who invites. */
async function openInvitation(linkId: string) {
  const invited = alias(users, "invited");
  const inviter = alias(users, "inviter");
  const [link] = await readOpen((r) =>
    r
      .select({
        ...{ email: links.email, role: links.role, business: tenants.name },
        ...{ theirs: invited.locale, ours: inviter.locale },
      })
      .from(links)
      .leftJoin(tenants, eq(tenants.id, links.merchantId))
      .leftJoin(invited, sql`lower(${invited.email}) = lower(${links.email})`)
      .leftJoin(inviter, eq(inviter.id, links.invitedBy))
      .where(sql`${links.id} = ${linkId} and ${usable}`),
  );
  return link;
}

/** Mails the link of an invitation that is still open: in the reader's language where it is known, else the inviter's. */
export async function mailInvitation(payload: { linkId: string; token: string }): Promise<void> {
  const link = await openInvitation(payload.linkId);
  if (!link) return;
  const t = inLanguage(link.theirs, link.ours);
  const place = link.business ?? "Flash Console";
  const role = roleWithin(t, link.role as Role);
  const address = joinAddress(openToken(payload.token, payload.linkId));
  await sendMail({
    to: link.email,
    subject: t("You are invited to {place}", { place }),
    text: paragraphs(
      t("You are invited to join {place} as {role}.", { place, role }),
      `${t("Open this link within 7 days:")}\n${address}`,
      t("If you did not expect this, leave it unopened."),
    ),
  });
}

type Wish = { email: string; locale?: string | undefined };

/** Mails a reset link when there is such an account; otherwise nothing happens, and nobody can tell. */
export async function mailReset({ email, locale }: Wish): Promise<void> {
  if (!canMail()) return;
  const user = await userByEmail(email);
  if (!user || user.disabledAt) return;
  const { link } = await makeResetLink(systemActor, { userId: user.id });
  const t = inLanguage(user.locale, locale);
  await sendMail({
    to: user.email,
    subject: t("Choose a new password for Flash Console"),
    text: paragraphs(
      `${t("Open this link within one hour to choose a new password:")}\n${link}`,
      t("If you did not ask for it, leave it unopened: your password stays as it is."),
    ),
  });
}

/** Forgets counted tries and sessions that are over. */
export const forgetSpentSignIns = (): Promise<void> =>
  unaudited(systemScope("access:session"), async (tx) => {
    await tx.execute(sql`delete from attempts where window_start < now() - interval '1 hour'`);
    await tx.execute(sql`
      delete from sessions where expires_at < now() or seen_at < now() - interval '12 hours'`);
  });
