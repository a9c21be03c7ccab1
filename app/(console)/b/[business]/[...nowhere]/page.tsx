import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { pageScope } from "@/lib/access/doors/page";

type Props = { params: Promise<{ business: string }> };

/** Addresses under a business that no page has. */
export default orNothingHere(async function NowherePage({ params }: Props) {
  await pageScope("home:read", (await params).business);
  notFound();
});
