import { redirect } from "next/navigation";
import { pageActor } from "@/lib/access/doors/page";
import { homePath } from "@/lib/access/home";

/** The address without a place leads to the person's first. */
export default async function RootPage() {
  redirect((await homePath(await pageActor())) ?? "/login");
}
