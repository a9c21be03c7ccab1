import type { Metadata } from "next";
import { IssueForm } from "@/components/cards/issue-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { pageScope } from "@/lib/access/doors/page";
import { tenantsOf } from "@/lib/access/tenants";

export const metadata: Metadata = { title: "Issue a Flashcard" };

export default async function NewCardPage({ params }: { params: Promise<{ business: string }> }) {
  const { business } = await params;
  const { scope, tenant } = await pageScope("cards:issue", business);
  const base = `/b/${business}`;
  return (
    <>
      <Breadcrumb items={[{ label: "Flashcards", href: `${base}/cards` }, { label: "New" }]} />
      <PageHeader
        title="Issue a Flashcard"
        summary={
          tenant
            ? `${tenant.name} gives out this card. It pays at every Business that takes Flashcards.`
            : "It pays at every Business that takes Flashcards."
        }
      />
      <IssueForm
        base={base}
        issuer={tenant?.id ?? null}
        businesses={tenant ? [] : await tenantsOf(scope.actor)}
      />
    </>
  );
}
