import { useState } from "react";
import type { Views } from "@/components/table/views";
import type { ListedView } from "@/lib/views/queries";

const place = { merchantId: "sample", list: "invoices" } as const;
const samples: ListedView[] = [
  {
    ...{ id: "view_short", name: "Part paid", query: "state=warn" },
    ...{ shared: true, own: true, first: false },
  },
  {
    ...{
      id: "view_tills",
      name: "Waiting, ids shown",
      query: "state=info&cols=state%2Cid%2Camount",
    },
    ...{ shared: false, own: true, first: true },
  },
];

type Kept = Pick<ListedView, "name" | "query"> & { shared?: boolean };
const unknown = { ok: false, code: "not-found", message: "This view is gone already." } as const;

/** Saved views that last as long as the page is open. */
export function useMemoryViews(): Views {
  const [saved, setSaved] = useState(samples);
  const save = async ({ name, query, shared = false }: Kept) => {
    const known = saved.find((view) => view.name === name);
    const id = known?.id ?? `view_${crypto.randomUUID().slice(0, 8)}`;
    const view = { id, name, query, shared, own: true, first: known?.first ?? false };
    setSaved((old) => [...old.filter((one) => one.id !== id), view]);
    return { ok: true, value: { id, query } } as const;
  };
  const remove = async ({ viewId }: { viewId: string }) => {
    const view = saved.find(({ id }) => id === viewId);
    if (!view) return unknown;
    setSaved((old) => old.filter(({ id }) => id !== viewId));
    const { name, query, shared } = view;
    return { ok: true, value: { ...place, name, query, shared } } as const;
  };
  const setFirst = async ({ viewId }: { viewId: string | null }) => {
    setSaved((old) => old.map((view) => ({ ...view, first: view.id === viewId })));
    return { ok: true, value: null } as const;
  };
  return {
    ...{ ...place, saved, business: "Blue Mahoe Café", mayShare: true },
    actions: { save, remove, setFirst },
  };
}
