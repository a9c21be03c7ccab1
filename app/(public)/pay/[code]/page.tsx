import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { orNoSuchLink } from "@/app/(public)/no-such-link";
import { PayPage } from "@/components/requests/pay-page";
import { systemScope } from "@/lib/access/doors/worker";
import { getConnection } from "@/lib/btcpay/queries";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { publicRequest } from "@/lib/requests/queries/public-request";
import { payAddress } from "@/lib/requests/rules/address";

const orNull = (error: unknown): null => {
  if (error instanceof Refusal) return null;
  throw error;
};
const load = cache((code: string, invoiceId: string | undefined) =>
  publicRequest(systemScope("requests:serve"), { code, invoiceId }).catch(orNull),
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
  const view = await asked(props);
  if (!view) return {};
  const { request, business } = view;
  return { title: { absolute: `${request.title} · ${business.name}` }, referrer: "same-origin" };
}

export default orNoSuchLink(async function PublicPayPage(props: Props) {
  const view = await asked(props);
  if (!view) notFound();
  const { code, merchantId } = view.request;
  const connection = await getConnection(systemScope("merchants:read"), merchantId);
  return (
    <PayPage
      {...{ view }}
      testMode={connection?.testMode ?? false}
      address={payAddress(env.AUTH_URL, code)}
    />
  );
});
