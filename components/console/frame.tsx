import type { ReactNode } from "react";
import { useT } from "#i18n";
import { signOutAction, signOutEverywhereAction } from "@/lib/access/actions";
import type { Grant } from "@/lib/access/permissions";
import { formatInstant } from "@/lib/platform/dates";
import { ConsoleShell } from "./console-shell";
import type { Waiting } from "./places";

type Tenant = { id: string; slug: string; name: string; timeZone: string };
type Props = {
  person: { name: string; grants: readonly Grant[] };
  tenants: Tenant[];
  /** Slug of the business in the address, or `all`. */
  current: string;
  standing: Waiting & { testMode: boolean; staleSince: Date | null };
  children: ReactNode;
};

/** The frame of every console page: who, where, and what waits. */
export function Frame({ person, tenants, current, standing, children }: Props) {
  const t = useT();
  const here = tenants.find(({ slug }) => slug === current);
  const everywhere = person.grants.some(({ merchantId }) => merchantId === "all");
  const businesses = [
    ...(everywhere
      ? [{ name: t("Every business"), detail: "Flash", href: "/b/all", current: current === "all" }]
      : []),
    ...tenants.map(({ slug, name, timeZone }) => ({
      name,
      detail: timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? "",
      href: `/b/${slug}`,
      current: slug === current,
    })),
  ];
  return (
    <ConsoleShell
      person={person}
      business={{ slug: current, id: here?.id }}
      businesses={businesses}
      waits={standing}
      testMode={standing.testMode}
      staleSince={
        standing.staleSince
          ? formatInstant(standing.staleSince, here?.timeZone ?? "America/Jamaica", t.locale)
          : undefined
      }
      clock={{ now: new Date(), zone: here?.timeZone ?? "America/Jamaica" }}
      signOut={signOutAction}
      signOutEverywhere={signOutEverywhereAction}
    >
      {children}
    </ConsoleShell>
  );
}
