import "server-only";
import { eq, sql } from "drizzle-orm";
import { canMail, sendMail } from "@/lib/platform/mail";
import { unaudited } from "./command";
import { systemActor, systemScope } from "./doors/worker";
import { joinAddress, openToken, usable } from "./links/link";
import { makeResetLink } from "./links/make-reset-link";
import { type Role, roleNames } from "./permissions";
import { readOpen } from "./read";
import { links, tenants } from "./schema";
import { userByEmail } from "./users";

/** Mails the link of an invitation that is still open. */
export async function mailInvitation(payload: { linkId: string; token: string }): Promise<void> {
  const [link] = await readOpen((r) =>
    r
      .select({ email: links.email, role: links.role, business: tenants.name })
      .from(links)
      .leftJoin(tenants, eq(tenants.id, links.merchantId))
      .where(sql`${links.id} = ${payload.linkId} and ${usable}`),
  );
  if (!link) return;
  const where = link.business ?? "Flash Console";
  const role = roleNames[link.role as Role].toLowerCase();
  await sendMail({
    to: link.email,
    subject: `You are invited to ${where}`,
    text: `You are invited to join ${where} as ${role}.\n\nOpen this link within 7 days:\n${joinAddress(openToken(payload.token, payload.linkId))}\n\nIf you did not expect this, leave it unopened.\n`,
  });
}

/** Mails a reset link when there is such an account; otherwise nothing happens, and nobody can tell. */
export async function mailReset({ email }: { email: string }): Promise<void> {
  if (!canMail()) return;
  const user = await userByEmail(email);
  if (!user || user.disabledAt) return;
  const { link } = await makeResetLink(systemActor, { userId: user.id });
  await sendMail({
    to: user.email,
    subject: "Choose a new password for Flash Console",
    text: `Open this link within one hour to choose a new password:\n${link}\n\nIf you did not ask for it, leave it unopened: your password stays as it is.\n`,
  });
}

/** Forgets counted tries and sessions that are over. */
export const forgetSpentSignIns = (): Promise<void> =>
  unaudited(systemScope("access:session"), async (tx) => {
    await tx.execute(sql`delete from attempts where window_start < now() - interval '1 hour'`);
    await tx.execute(sql`
      delete from sessions where expires_at < now() or seen_at < now() - interval '12 hours'`);
  });
