import type { ReactNode } from "react";
import { useT } from "#i18n";
import { EmptyState } from "@/components/ui/empty-state";

/** A person who may sign in and sees nothing. */
export function NoRoles({ name, action }: { name: string; action: ReactNode }) {
  const t = useT();
  return (
    <EmptyState drawing="people" action={action}>
      {t(
        "{name} may sign in and sees nothing: only a role opens a business or the platform. A business gives its own under People.",
        { name },
      )}
      {!action && <> {t("Only a Flash admin gives a role on the platform.")}</>}
    </EmptyState>
  );
}
