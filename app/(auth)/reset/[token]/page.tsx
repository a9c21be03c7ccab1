import type { Metadata } from "next";
import { ResetForm } from "@/components/access/reset-form";
import { AuthLayout } from "@/components/shell/auth-layout";
import { TextLink } from "@/components/ui/text-link";
import { linkOf } from "@/lib/access/links/link";

export const metadata: Metadata = { title: "Choose a new password", referrer: "no-referrer" };

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await linkOf("reset", token);
  if (!link)
    return (
      <AuthLayout
        title="This link opens nothing any more"
        summary="It was used, taken back or is older than one hour."
      >
        <TextLink href="/forgot">Ask for a new one</TextLink>
      </AuthLayout>
    );
  return (
    <AuthLayout
      title="Choose a new password"
      summary={`For ${link.email}. Every device is signed out when you change it.`}
    >
      <ResetForm token={token} />
    </AuthLayout>
  );
}
