import { AuthLayout } from "@/components/shell/auth-layout";
import { SignOutForm } from "./sign-out-form";

/** For somebody who is signed in and may see nothing. */
export const NoRole = ({ name, email }: { name: string; email: string }) => (
  <AuthLayout
    title="No business yet"
    summary={`${name}, no business has given ${email} a role. Ask its owner for an invitation.`}
  >
    <SignOutForm />
  </AuthLayout>
);
