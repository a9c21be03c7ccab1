import { useT } from "#i18n";
import { AuthLayout } from "@/components/shell/auth-layout";
import { SignOutForm } from "./sign-out-form";

/** For somebody who is signed in and may see nothing. */
export const NoRole = ({ name, email }: { name: string; email: string }) => {
  const t = useT();
  return (
    <AuthLayout
      title={t("No business yet")}
      summary={t("{name}, no business has given {email} a role. Ask its owner for an invitation.", {
        name,
        email,
      })}
    >
      <SignOutForm />
    </AuthLayout>
  );
};
