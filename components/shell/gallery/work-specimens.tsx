"use client";
import { lazy, Suspense, useState } from "react";
import { FirstSteps } from "@/components/reports/first-steps";
import type { Act } from "@/components/shell/palette/act";
import { Button } from "@/components/ui/button";
import { type FirstFacts, firstSteps } from "@/lib/reports/rules/first-steps";
import { stepsCookie } from "./list-sample";
import { Flow, Section } from "./section";

const Palette = lazy(() => import("@/components/shell/palette/palette"));
const Shortcuts = lazy(() => import("@/components/shell/palette/shortcuts"));

const acts: Act[] = [
  {
    ...{ id: "businesses", label: "Businesses", group: "go", icon: "go", keys: "g b" },
    href: "/admin/businesses",
  },
  {
    ...{ id: "system", label: "System", group: "go", icon: "go", keys: "g s" },
    href: "/admin/system",
  },
];

const place = { merchantId: "ten_sample", business: "blue-mahoe" };
const stepsAt = (facts: FirstFacts) =>
  firstSteps(facts, { ...place, grants: [{ merchantId: "ten_sample", role: "owner" }] });
const fresh = { connect: false, invite: false, invoice: false, payment: false };

const hiding = `${stepsCookie}=hidden; path=/admin/system/components; max-age=60; samesite=lax`;

export function WorkSpecimens({ stepsHidden }: { stepsHidden: boolean }) {
  return (
    <Section title="Palette and first steps">
      <PaletteButtons />
      {!stepsHidden && (
        <div>
          <FirstSteps steps={stepsAt(fresh)} cookie={hiding} />
          <FirstSteps steps={stepsAt({ ...fresh, connect: true, invite: true })} cookie={hiding} />
        </div>
      )}
      <p className="text-meta text-faint">Hidden first steps are back after a minute.</p>
    </Section>
  );
}

type Opened = "palette" | "shortcuts";

function PaletteButtons() {
  const [open, setOpen] = useState<Opened | null>(null);
  const [used, setUsed] = useState<readonly Opened[]>([]);
  const show = (what: Opened) => {
    setUsed((old) => [...old, what]);
    setOpen(what);
  };
  const stateOf = (what: Opened) => ({
    open: open === what,
    onOpenChange: (next: boolean) => setOpen(next ? what : null),
  });
  return (
    <Flow>
      <Button aria-haspopup="dialog" onClick={() => show("palette")}>
        Command palette
      </Button>
      <Button aria-haspopup="dialog" onClick={() => show("shortcuts")}>
        Keyboard shortcuts
      </Button>
      <Suspense>
        {used.includes("palette") && (
          <Palette {...stateOf("palette")} showShortcuts={() => show("shortcuts")} acts={acts} />
        )}
        {used.includes("shortcuts") && <Shortcuts {...stateOf("shortcuts")} acts={acts} />}
      </Suspense>
    </Flow>
  );
}
