import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { platformScope } from "@/lib/access/doors/page";

/** Addresses among Flash's own that no page has. */
export default orNothingHere(async function NowherePage() {
  await platformScope("home:read");
  notFound();
});
