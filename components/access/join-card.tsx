import { useT } from "#i18n";
import { AuthLayout } from "@/components/shell/auth-layout";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import type { Role } from "@/lib/access/permissions";
import { roleWithin } from "@/lib/access/rules";
import { JoinForm } from "./join-form";
import { SignOutForm } from "./sign-out-form";

type Offer = { token: string; email: string; business: string; role: Role };
type JoinCardProps =
  | { state: "spent" }
  | { state: "new" | "known"; offer: Offer }
  | { state: "elsewhere"; offer: Offer; signedInAs: string | undefined };

/** What an invitation's link shows: a form for newcomers, one button for members, the way to sign in otherwise. */
export function JoinCard(props: JoinCardProps) {
  const t = useT();
  if (props.state === "spent")
    return (
      <AuthLayout
        title={t("This invitation opens nothing any more")}
        summary={t(
          "It was used, taken back or is older than 7 days. Ask who invited you for a new one.",
        )}
      >
        <TextLink href="/login">{t("Sign in")}</TextLink>
      </AuthLayout>
    );
  const { offer } = props;
  const role = roleWithin(t, offer.role);
  const summary = t("You are invited as {role}, with {email}.", { role, email: offer.email });
  const title = t("Join {business}", { business: offer.business });
  if (props.state === "elsewhere")
    return (
      <AuthLayout
        title={title}
        summary={
          <>
            {summary}{" "}
            {props.signedInAs
              ? t("You are signed in as {email}: sign out first.", { email: props.signedInAs })
              : t("Sign in to accept.")}
          </>
        }
      >
        {props.signedInAs ? <SignOutForm /> : <SignInLink offer={offer} />}
      </AuthLayout>
    );
  return (
    <AuthLayout title={title} summary={summary}>
      <JoinForm token={offer.token} email={offer.email} known={props.state === "known"} />
    </AuthLayout>
  );
}

const SignInLink = ({ offer }: { offer: Offer }) => {
  const t = useT();
  return (
    <ButtonLink
      variant="primary"
      full
      href={`/login?email=${encodeURIComponent(offer.email)}&next=${encodeURIComponent(`/join/${offer.token}`)}`}
    >
      {t("Sign in")}
    </ButtonLink>
  );
};
