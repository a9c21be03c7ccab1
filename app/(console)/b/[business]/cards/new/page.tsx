import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { IssueForm } from "@/components/cards/issue-form";
import { NoIssuer } from "@/components/cards/no-issuer";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { pageScope } from "@/lib/access/doors/page";
import { tenantsOf } from "@/lib/access/tenants";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Issue a Flashcard") };
}

export default orNothingHere(async function NewCardPage({
  params,
}: {
  params: Promise<{ business: string }>;
}) {
  const { business } = await params;
  const t = await getT();
  const { scope, tenant } = await pageScope("cards:issue", business);
  const base = `/b/${business}`;
  const businesses = tenant ? [] : await tenantsOf(scope.actor);
  return (
    <>
      <Breadcrumb items={[{ label: "Flashcards", href: `${base}/cards` }, { label: t("New") }]} />
      <PageHeader
        title={t("Issue a Flashcard")}
        summary={
          tenant
            ? t("{name} gives out this card. It pays at every Business that takes Flashcards.", {
                name: tenant.name,
              })
            : t("It pays at every Business that takes Flashcards.")
        }
      />
      {tenant || businesses.length > 0 ? (
        <IssueForm {...{ base, businesses }} issuer={tenant?.id ?? null} />
      ) : (
        <NoIssuer />
      )}
    </>
  );
});
