import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { signOutAction, signOutEverywhereAction } from "@/lib/access/actions";

/** Works without JavaScript too. */
export const SignOutForm = ({ everywhere = false }: { everywhere?: boolean }) => {
  const t = useT();
  return (
    <form action={everywhere ? signOutEverywhereAction : signOutAction}>
      <Button type="submit">{t(everywhere ? "Sign out on all devices" : "Sign out")}</Button>
    </form>
  );
};
