import { Button } from "@/components/ui/button";
import { signOutAction, signOutEverywhereAction } from "@/lib/access/actions";

/** Works without JavaScript too. */
export const SignOutForm = ({ everywhere = false }: { everywhere?: boolean }) => (
  <form action={everywhere ? signOutEverywhereAction : signOutAction}>
    <Button type="submit">{everywhere ? "Sign out on all devices" : "Sign out"}</Button>
  </form>
);
