import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { CardPage } from "@/components/cards/card-page";
import { MaskedCard } from "@/components/cards/masked-card";
import { Live } from "@/components/shell/live";
import { pageScope } from "@/lib/access/doors/page";
import { getCard } from "@/lib/cards/queries/card-detail";
import { cardView } from "@/lib/cards/queries/card-view";
import { Refusal } from "@/lib/platform/errors";
import { pointsOfCard } from "@/lib/rewards/queries/awards";

export const metadata: Metadata = { title: "Flashcard" };
type Props = { params: Promise<{ business: string; id: string }> };

const orNotFound = (error: unknown): never => {
  if (error instanceof Refusal && error.code === "not-found") notFound();
  throw error;
};

export default orNothingHere(async function CardDetailPage({ params }: Props) {
  const { business, id } = await params;
  const { scope, tenant } = await pageScope("cards:read", business);
  const detail = await getCard(scope, id).catch(orNotFound);
  const shared = {
    base: `/b/${business}`,
    zone: tenant?.timeZone ?? "America/Jamaica",
    now: new Date(),
  };
  if (!detail.own) return <MaskedCard {...shared} detail={detail} />;
  const points = await pointsOfCard(scope, detail.card);
  const view = await cardView(scope, detail, {
    now: shared.now,
    currency: tenant?.currency ?? "JMD",
  });
  return (
    <>
      <Live noun="cards" ids={[id]} />
      <CardPage {...shared} detail={detail} view={view} points={points} />
    </>
  );
});
