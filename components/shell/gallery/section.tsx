import type { ReactNode } from "react";

type SectionProps = { title: string; children: ReactNode };

export function Section({ title, children }: SectionProps) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-line py-6">
      <h2 className="text-section font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** One part with the name of its state under it. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      {children}
      <p className="mt-1.5 text-meta text-faint">{name}</p>
    </div>
  );
}

export function Flow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-start gap-x-5 gap-y-4">{children}</div>;
}
