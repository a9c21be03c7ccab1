import type { Metadata } from "next";
import { PasswordForm } from "@/components/access/password-form";
import { SignOutForm } from "@/components/access/sign-out-form";
import { AuthLayout } from "@/components/shell/auth-layout";
import { TextLink } from "@/components/ui/text-link";
import { pageActor } from "@/lib/access/doors/page";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const actor = await pageActor();
  return (
    <AuthLayout
      title={actor.name}
      summary={actor.email}
      foot={<TextLink href="/">Back to the console</TextLink>}
    >
      <PasswordForm />
      <div className="mt-6 border-t border-line-soft pt-5">
        <SignOutForm everywhere />
      </div>
    </AuthLayout>
  );
}
