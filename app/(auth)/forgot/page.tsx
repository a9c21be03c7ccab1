import type { Metadata } from "next";
import { ForgotForm } from "@/components/access/forgot-form";
import { AuthLayout } from "@/components/shell/auth-layout";
import { TextLink } from "@/components/ui/text-link";
import { canMail } from "@/lib/access/links/mailing";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Forgot the password") };
}

export default async function ForgotPage() {
  const mails = canMail();
  const t = await getT();
  return (
    <AuthLayout
      title={t("Forgot the password?")}
      summary={
        mails
          ? t("Write your e-mail and choose a new one by a link.")
          : t("This console sends no mail. Ask a Flash admin for a link to choose a new password.")
      }
      foot={<TextLink href="/login">{t("Back to sign in")}</TextLink>}
    >
      {mails && <ForgotForm />}
    </AuthLayout>
  );
}
