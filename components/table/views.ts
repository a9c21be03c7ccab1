import type { FormAction } from "@/components/form/outcome";
import type { ListedView } from "@/lib/views/queries";
import type { SavedView } from "@/lib/views/schema";
import { addressOf } from "./address";

/** The saved views of a list, and what may be done with them. */
export type Views = {
  merchantId: string;
  list: string;
  /** What the business is called, for sharing. */
  business: string;
  mayShare: boolean;
  saved: ListedView[];
  actions: {
    save: FormAction<{ id: string; query: string }>;
    remove: FormAction<Pick<SavedView, "merchantId" | "list" | "name" | "query" | "shared">>;
    setFirst: FormAction;
  };
};

export const viewHref = (base: string, { id, query }: Pick<ListedView, "id" | "query">): string =>
  addressOf(base, { ...Object.fromEntries(new URLSearchParams(query)), saved: id });

/**
 * Which saved view shows, and which one the list was opened from: they differ once a filter was changed.
 * Of two that hold the same, the one that was opened shows.
 */
export function viewsAt(saved: readonly ListedView[], query: string, from: string | undefined) {
  const origin = saved.find(({ id }) => id === from);
  const showing = origin?.query === query ? origin : saved.find((view) => view.query === query);
  return { showing, origin: showing ?? origin };
}
