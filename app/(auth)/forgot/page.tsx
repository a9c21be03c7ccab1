import type { Metadata } from "next";
import { ForgotForm } from "@/components/access/forgot-form";
import { AuthLayout } from "@/components/shell/auth-layout";
import { TextLink } from "@/components/ui/text-link";
import { canMail } from "@/lib/access/links/mailing";

export const metadata: Metadata = { title: "Forgot the password" };

export default function ForgotPage() {
  const mails = canMail();
  return (
    <AuthLayout
      title="Forgot the password?"
      summary={
        mails
          ? "Write your e-mail and choose a new one by a link."
          : "This console sends no mail. Ask a Flash admin for a link to choose a new password."
      }
      foot={<TextLink href="/login">Back to sign in</TextLink>}
    >
      {mails && <ForgotForm />}
    </AuthLayout>
  );
}
