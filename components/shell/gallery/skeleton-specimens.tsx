import { Skeleton, TableSkeleton } from "@/components/ui/skeleton";
import { Section, Specimen } from "./section";

/** Stand-ins in the size of what will come. */
export function SkeletonSpecimens() {
  return (
    <Section title="While it is on the way">
      <div className="grid gap-4 lg:grid-cols-2">
        <Specimen name="rows of a list">
          <TableSkeleton rows={4} />
        </Specimen>
        <div className="grid content-start gap-4">
          <Specimen name="a line of text">
            <Skeleton />
          </Specimen>
          <Specimen name="a figure">
            <Skeleton className="h-7 w-40" />
          </Specimen>
          <Specimen name="a panel, such as the proofs of the ledger">
            <Skeleton className="h-36 w-full rounded-card" />
          </Specimen>
        </div>
      </div>
    </Section>
  );
}
