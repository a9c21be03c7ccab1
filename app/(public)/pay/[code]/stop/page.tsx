import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNoSuchLink } from "@/app/(public)/no-such-link";
import { StopForm } from "@/components/requests/stop-form";
import { PublicCard } from "@/components/shell/public-card";
import { systemScope } from "@/lib/access/doors/worker";
import { Refusal } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";
import { publicRequest } from "@/lib/requests/queries/public-request";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Stop reminders"), referrer: "same-origin" };
}
type Props = { params: Promise<{ code: string }> };

const orNotFound = (error: unknown): never => {
  if (error instanceof Refusal) notFound();
  throw error;
};

export default orNoSuchLink(async function StopRemindersPage({ params }: Props) {
  const { code } = await params;
  const scope = systemScope("requests:serve");
  const found = await publicRequest(scope, { code, invoiceId: undefined }).catch(orNotFound);
  const { request, business } = found;
  const t = await getT();
  return (
    <PublicCard business={{ name: business.name, detail: business.town }}>
      <h1 className="mb-4 text-title font-semibold text-balance">
        {t("Reminders about “{title}”", { title: request.title })}
      </h1>
      <StopForm {...{ code }} stopped={request.optedOutAt !== null} />
    </PublicCard>
  );
});
