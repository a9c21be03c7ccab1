import type { Metadata } from "next";
import { JoinCard } from "@/components/access/join-card";
import { linkOf } from "@/lib/access/links/link";
import type { Role } from "@/lib/access/permissions";
import { maybeActor } from "@/lib/access/session";
import { userByEmail } from "@/lib/access/users";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Join"), referrer: "no-referrer" };
}

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await linkOf("invitation", token);
  if (!link?.role) return <JoinCard state="spent" />;
  const offer = {
    email: link.email,
    business: link.business ?? "Flash Console",
    role: link.role as Role,
    token,
  };
  const [actor, account] = [await maybeActor(), await userByEmail(link.email)];
  if (!account) return <JoinCard state="new" offer={offer} />;
  if (actor?.id === account.id) return <JoinCard state="known" offer={offer} />;
  return <JoinCard state="elsewhere" offer={offer} signedInAs={actor?.email} />;
}
