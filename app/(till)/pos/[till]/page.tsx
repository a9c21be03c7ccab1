import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TestBand } from "@/components/shell/test-band";
import { pageActor } from "@/lib/access/doors/page";
import { Refusal } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";
import { tillFor } from "@/lib/pos/exports/till";
import { orNoTill } from "./no-till";
import { TillScreen } from "./till-screen";

type Props = { params: Promise<{ till: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getT();
  return { title: t("Till"), manifest: `/pos/${(await params).till}/manifest.webmanifest` };
}

const orNotFound = (error: unknown): never => {
  if (error instanceof Refusal) notFound();
  throw error;
};

export default orNoTill(async function TillPage({ params }: Props) {
  const { till } = await params;
  const first = await tillFor(await pageActor(), till).catch(orNotFound);
  return (
    <div className="flex min-h-dvh flex-col">
      {first.testMode && <TestBand />}
      <TillScreen first={first} />
    </div>
  );
});
