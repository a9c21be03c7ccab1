import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { densityCookie, readDensity } from "@/components/table/density";
import { type Views, viewHref } from "@/components/table/views";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { programmeId } from "@/lib/access/tenants";
import { removeViewAction, saveViewAction, setDefaultViewAction } from "@/lib/views/actions";
import { listViews } from "@/lib/views/queries";
import type { ListName } from "@/lib/views/schema";

type Asked = { business: string; list: ListName; base: string; search: Record<string, unknown> };

/** The saved views of a list and how high its rows are. An address without parameters leads to the person's own view. */
export async function listFrame({ business, list, base, search }: Asked) {
  const { scope, tenant } = await pageScope("home:read", business);
  const merchantId = tenant?.id ?? programmeId;
  const saved = await listViews(scope, merchantId, list);
  const first = saved.find((view) => view.first);
  if (first && Object.keys(search).length === 0) redirect(viewHref(base, first));
  const views: Views = {
    ...{ merchantId, list, saved },
    business: tenant?.name ?? "Flash",
    mayShare: can(scope.actor.grants, "views:share", merchantId),
    actions: {
      save: saveViewAction,
      remove: removeViewAction,
      setFirst: setDefaultViewAction,
    },
  };
  return { views, density: readDensity((await cookies()).get(densityCookie)?.value) };
}
