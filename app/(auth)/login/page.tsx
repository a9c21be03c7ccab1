import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoRole } from "@/components/access/no-role";
import { SignInForm } from "@/components/access/sign-in-form";
import { AuthLayout } from "@/components/shell/auth-layout";
import { TextLink } from "@/components/ui/text-link";
import { homePath } from "@/lib/access/home";
import { safePath } from "@/lib/access/rules";
import { maybeActor } from "@/lib/access/session";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Sign in") };
}

type Props = { searchParams: Promise<{ next?: string | string[]; email?: string | string[] }> };
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function LoginPage({ searchParams }: Props) {
  const asked = await searchParams;
  const t = await getT();
  const next = safePath(one(asked.next));
  const actor = await maybeActor();
  if (actor) {
    const home = next === "/" ? await homePath(actor) : next;
    if (home) redirect(home);
    return <NoRole name={actor.name} email={actor.email} />;
  }
  return (
    <AuthLayout
      title={t("Sign in")}
      foot={<TextLink href="/forgot">{t("Forgot the password?")}</TextLink>}
    >
      <SignInForm next={next} email={one(asked.email)} />
    </AuthLayout>
  );
}
