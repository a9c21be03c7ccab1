import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <div>
        <h1 className="sr-only">Nothing here</h1>
        <EmptyState
          drawing="lost"
          action={
            <ButtonLink href="/" variant="primary">
              Go to home
            </ButtonLink>
          }
        >
          There is nothing at this address, or it belongs to a business you do not work with.
        </EmptyState>
      </div>
    </main>
  );
}
