import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { orNoSuchLink } from "@/app/(public)/no-such-link";
import { PublicPage } from "@/components/buttons/public-page";
import { systemScope } from "@/lib/access/doors/worker";
import { getConnection } from "@/lib/btcpay/queries";
import { publicButton } from "@/lib/buttons/queries/public-button";
import { pressAddress } from "@/lib/buttons/rules/address";
import { env } from "@/lib/platform/env";

const load = cache((id: string, invoiceId: string | undefined) =>
  publicButton(systemScope("buttons:serve"), { id, invoiceId }),
);

type Props = {
  params: Promise<{ button: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
const asked = async ({ params, searchParams }: Props) => {
  const [{ button }, { i }] = [await params, await searchParams];
  return load(button, typeof i === "string" ? i : undefined);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await asked(props);
  if (!view) return {};
  const { button, business } = view;
  return {
    title: { absolute: `${button.description ?? button.name} · ${business.name}` },
    referrer: "same-origin",
  };
}

export default orNoSuchLink(async function BuyPage(props: Props) {
  const view = await asked(props);
  if (!view) notFound();
  const { id, merchantId } = view.button;
  const connection = await getConnection(systemScope("merchants:read"), merchantId);
  return (
    <PublicPage
      {...{ view }}
      action={pressAddress(env.AUTH_URL, id)}
      testMode={connection?.testMode ?? false}
    />
  );
});
