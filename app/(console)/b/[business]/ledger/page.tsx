import type { Metadata } from "next";
import { listFrame } from "@/app/(console)/b/[business]/list-frame";
import { orNothingHere } from "@/app/nothing-here";
import { JournalPanel } from "@/components/ledger/journal-panel";
import { LedgerView } from "@/components/ledger/ledger-view";
import { addressOf } from "@/components/table/address";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { tenantsOf } from "@/lib/access/tenants";
import { cardNumbers } from "@/lib/cards/queries/card-numbers";
import { LedgerAddress } from "@/lib/ledger/inputs";
import { listJournal } from "@/lib/ledger/queries/journal";
import { proofs } from "@/lib/ledger/queries/proofs";
import { trialBalance } from "@/lib/ledger/queries/trial-balance";
import { familyOf } from "@/lib/ledger/rules";
import { dayOf, parseDay, startOfDay } from "@/lib/platform/dates";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Ledger") };
}
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const subjectOf = ({ code }: { code: string }) => familyOf(code).subject ?? "";

export default orNothingHere(async function LedgerPage({ params, searchParams }: Props) {
  const [{ business }, search] = [await params, await searchParams];
  const base = `/b/${business}/ledger`;
  const { scope, tenant } = await pageScope("ledger:read", business);
  const { views } = await listFrame({ business, list: "journal", base, search });
  const { at, ref, family, cursor, saved } = LedgerAddress.parse(search);
  const zone = tenant?.timeZone ?? "America/Jamaica";
  const start = at ? parseDay(at, zone) : null;
  const [trial, page, known] = await Promise.all([
    trialBalance(scope, { at: start ? startOfDay(start, zone, 1) : undefined }),
    listJournal(scope, { ref, family, cursor, limit: 20 }),
    tenant ? null : tenantsOf(scope.actor),
  ]);
  const refs = page.rows.flatMap((journal) => [journal.ref ?? "", ...journal.legs.map(subjectOf)]);
  const names = Object.fromEntries(
    await cardNumbers(
      scope,
      refs.filter((id) => id.startsWith("card_")),
    ),
  );
  const businesses = known && Object.fromEntries(known.map(({ id, name }) => [id, name]));
  const days = { day: start ? dayOf(start, zone) : null, today: dayOf(new Date(), zone) };
  return (
    <LedgerView trial={trial} proofs={proofs(scope)} business={business} {...days}>
      <JournalPanel
        {...{ page, zone, businesses, names, base, views, saved }}
        filter={{ ref, family }}
        exportHref={
          can(scope.actor.grants, "reports:export", tenant?.id)
            ? addressOf("/api/reports/journal", { business, ref, family })
            : undefined
        }
      />
    </LedgerView>
  );
});
