"use client";
import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { Button } from "@/components/ui/button";
import { askProofAction } from "@/lib/ledger/actions";

type Props = {
  /** Asked for already; the worker has not answered yet. */
  waiting: boolean;
  first: boolean;
};

/** Has the worker prove the books now. */
export function ProveAgain({ waiting, first }: Props) {
  const t = useT();
  const label = first ? t("Prove the books now") : t("Prove again now");
  return (
    <div>
      {waiting ? (
        <Button size="small" pending>
          {label}
        </Button>
      ) : (
        <ActionButton size="small" action={askProofAction} input={{}}>
          {label}
        </ActionButton>
      )}
    </div>
  );
}
