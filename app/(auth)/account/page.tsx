import type { Metadata } from "next";
import { PasswordForm } from "@/components/access/password-form";
import { SignOutForm } from "@/components/access/sign-out-form";
import { AuthLayout } from "@/components/shell/auth-layout";
import { TextLink } from "@/components/ui/text-link";
import { pageActor } from "@/lib/access/doors/page";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Your account") };
}

export default async function AccountPage() {
  const actor = await pageActor();
  const t = await getT();
  return (
    <AuthLayout
      title={actor.name}
      summary={actor.email}
      foot={<TextLink href="/">{t("Back to the console")}</TextLink>}
    >
      <PasswordForm />
      <div className="mt-6 border-t border-line-soft pt-5">
        <SignOutForm everywhere />
      </div>
    </AuthLayout>
  );
}
