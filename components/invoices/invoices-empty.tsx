import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { base: string; filtered: boolean; canCreate: boolean };

/** What stands in place of rows: nothing yet, or nothing that matches. */
export function InvoicesEmpty({ base, filtered, canCreate }: Props) {
  if (filtered)
    return (
      <EmptyState drawing="search" action={<ButtonLink href={base}>Show all invoices</ButtonLink>}>
        No invoice matches these filters.
      </EmptyState>
    );
  const create = canCreate && (
    <ButtonLink variant="primary" href={`${base}/new`}>
      Create invoice
    </ButtonLink>
  );
  return (
    <EmptyState drawing="list" action={create || undefined}>
      Invoices appear here from the moment they are made, and change as they are paid.
    </EmptyState>
  );
}
