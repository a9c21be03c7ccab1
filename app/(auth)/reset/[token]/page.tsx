import type { Metadata } from "next";
import { ResetForm } from "@/components/access/reset-form";
import { AuthLayout } from "@/components/shell/auth-layout";
import { TextLink } from "@/components/ui/text-link";
import { linkOf } from "@/lib/access/links/link";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Choose a new password"), referrer: "no-referrer" };
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getT();
  const link = await linkOf("reset", token);
  if (!link)
    return (
      <AuthLayout
        title={t("This link opens nothing any more")}
        summary={t("It was used, taken back or is older than one hour.")}
      >
        <TextLink href="/forgot">{t("Ask for a new one")}</TextLink>
      </AuthLayout>
    );
  return (
    <AuthLayout
      title={t("Choose a new password")}
      summary={t("For {email}. Every device is signed out when you change it.", {
        email: link.email,
      })}
    >
      <ResetForm token={token} />
    </AuthLayout>
  );
}
