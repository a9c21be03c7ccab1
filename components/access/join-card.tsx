import { AuthLayout } from "@/components/shell/auth-layout";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import { type Role, roleNames } from "@/lib/access/permissions";
import { JoinForm } from "./join-form";
import { SignOutForm } from "./sign-out-form";

type Offer = { token: string; email: string; business: string; role: Role };
type JoinCardProps =
  | { state: "spent" }
  | { state: "new" | "known"; offer: Offer }
  | { state: "elsewhere"; offer: Offer; signedInAs: string | undefined };

/** What an invitation's link shows: a form for newcomers, one button for members, the way to sign in otherwise. */
export function JoinCard(props: JoinCardProps) {
  if (props.state === "spent")
    return (
      <AuthLayout
        title="This invitation opens nothing any more"
        summary="It was used, taken back or is older than 7 days. Ask who invited you for a new one."
      >
        <TextLink href="/login">Sign in</TextLink>
      </AuthLayout>
    );
  const { offer } = props;
  const summary = `You are invited as ${roleNames[offer.role].toLowerCase()}, with ${offer.email}.`;
  const title = `Join ${offer.business}`;
  if (props.state === "elsewhere")
    return (
      <AuthLayout
        title={title}
        summary={`${summary} ${props.signedInAs ? `You are signed in as ${props.signedInAs}: sign out first.` : "Sign in to accept."}`}
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

const SignInLink = ({ offer }: { offer: Offer }) => (
  <ButtonLink
    variant="primary"
    full
    href={`/login?email=${encodeURIComponent(offer.email)}&next=${encodeURIComponent(`/join/${offer.token}`)}`}
  >
    Sign in
  </ButtonLink>
);
