import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { AppShell } from "@/components/shell/app-shell";
import type { BusinessLink } from "@/components/shell/nav";
import { CommandBar } from "@/components/shell/palette/command-bar";
import { Notice } from "@/components/ui/notice";
import { can, type Grant, roleNames } from "@/lib/access/permissions";
import type { Translator } from "@/lib/platform/i18n/translator";
import { actsFor } from "./acts";
import { adminPlaces, consolePlaces, settingPlaces, type Viewer, type Waiting } from "./places";

type Props = {
  person: { name: string; grants: readonly Grant[] };
  business: { slug: string; id?: string | undefined };
  businesses: BusinessLink[];
  waits?: Waiting;
  testMode?: boolean;
  clock: { now: Date; zone: string };
  /** Since when BTCPay has not answered, in words. */
  staleSince?: string | undefined;
  signOut: () => unknown;
  signOutEverywhere: () => unknown;
  children: ReactNode;
};

const none: Waiting = { attention: 0, toApprove: 0 };

const roleAt = (t: Translator, grants: readonly Grant[], merchantId?: string): string => {
  const here = grants.find((grant) => grant.merchantId === merchantId) ?? grants[0];
  return here ? t(roleNames[here.role]) : "";
};

export function ConsoleShell({ person, business, businesses, children, ...rest }: Props) {
  const t = useT();
  const { waits = none, testMode = false, staleSince, clock, signOut, signOutEverywhere } = rest;
  const viewer: Viewer = {
    grants: person.grants,
    business: business.slug,
    merchantId: business.id,
  };
  const places = consolePlaces(t, viewer, waits);
  const sells = business.slug !== "all" && can(person.grants, "invoices:create", business.id);
  return (
    <AppShell
      businesses={businesses}
      groups={[{ items: places }, ...adminPlaces(t, person.grants)]}
      footItems={settingPlaces(t, viewer)}
      dock={places.slice(0, sells ? 3 : 4)}
      charge={
        sells
          ? { href: `/b/${business.slug}/invoices/new`, label: t("Charge"), icon: <Plus /> }
          : undefined
      }
      user={{ name: person.name, role: roleAt(t, person.grants, business.id) }}
      userLinks={[{ label: t("Your account"), href: "/account" }]}
      {...{ signOut, signOutEverywhere }}
      topStart={<CommandBar acts={actsFor(t, viewer, clock)} />}
      testMode={testMode}
      notices={
        staleSince && (
          <Notice tone="warn" title={t("BTCPay does not answer")}>
            {t(
              "What you see is as of {time}. New payments will appear when it is back; nothing is lost.",
              { time: staleSince },
            )}
          </Notice>
        )
      }
    >
      {children}
    </AppShell>
  );
}
