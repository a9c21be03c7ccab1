import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import type { BusinessLink } from "@/components/shell/nav";
import { Notice } from "@/components/ui/notice";
import { can, type Grant, roleNames } from "@/lib/access/permissions";
import { adminPlaces, consolePlaces, settingPlaces, type Viewer } from "./places";

type Props = {
  person: { name: string; grants: readonly Grant[] };
  business: { slug: string; id?: string | undefined };
  businesses: BusinessLink[];
  attention?: number;
  testMode?: boolean;
  /** Since when BTCPay has not answered, in words. */
  staleSince?: string | undefined;
  signOut: () => unknown;
  children: ReactNode;
};

const roleAt = (grants: readonly Grant[], merchantId?: string): string => {
  const here = grants.find((grant) => grant.merchantId === merchantId) ?? grants[0];
  return here ? roleNames[here.role] : "";
};

export function ConsoleShell({ person, business, businesses, children, ...rest }: Props) {
  const { attention = 0, testMode = false, staleSince, signOut } = rest;
  const viewer: Viewer = {
    grants: person.grants,
    business: business.slug,
    merchantId: business.id,
  };
  const places = consolePlaces(viewer, attention);
  const sells = business.slug !== "all" && can(person.grants, "invoices:create", business.id);
  return (
    <AppShell
      businesses={businesses}
      groups={[{ items: places }, ...adminPlaces(person.grants)]}
      footItems={settingPlaces(viewer)}
      dock={places.slice(0, sells ? 3 : 4)}
      charge={
        sells
          ? { href: `/b/${business.slug}/invoices/new`, label: "Charge", icon: <Plus /> }
          : undefined
      }
      user={{ name: person.name, role: roleAt(person.grants, business.id) }}
      signOut={signOut}
      testMode={testMode}
      notices={
        staleSince && (
          <Notice tone="warn" title="BTCPay does not answer">
            What you see is as of {staleSince}. New payments will appear when it is back; nothing is
            lost.
          </Notice>
        )
      }
    >
      {children}
    </AppShell>
  );
}
