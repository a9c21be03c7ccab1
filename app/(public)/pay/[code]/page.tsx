import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PayPage } from "@/components/requests/pay-page";
import { systemScope } from "@/lib/access/doors/worker";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { publicRequest } from "@/lib/requests/queries/public-request";
import { payAddress } from "@/lib/requests/rules/address";

const orNotFound = (error: unknown): never => {
  if (error instanceof Refusal) notFound();
  throw error;
};
const load = cache((code: string, invoiceId: string | undefined) =>
  publicRequest(systemScope("requests:serve"), { code, invoiceId }).catch(orNotFound),
);

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
const asked = async ({ params, searchParams }: Props) => {
  const [{ code }, { i }] = [await params, await searchParams];
  return load(code, typeof i === "string" ? i : undefined);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { request, business } = await asked(props);
  return { title: { absolute: `${request.title} · ${business.name}` }, referrer: "same-origin" };
}

export default async function PublicPayPage(props: Props) {
  const view = await asked(props);
  return <PayPage {...{ view }} address={payAddress(env.AUTH_URL, view.request.code)} />;
}
