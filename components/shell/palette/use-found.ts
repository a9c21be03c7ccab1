import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

type Shop = { slug: string; business: string };
export type Found = {
  invoices: (Shop & {
    id: string;
    description: string | null;
    orderNumber: string | null;
    /** Minor units, as text. */
    amount: string;
    asset: string;
    status: string;
    additionalStatus: string;
  })[];
  cards: (Shop & { id: string; number: string; holderName: string | null; state: string })[];
  businesses: { id: string; slug: string; name: string }[];
  people: { id: string; name: string; email: string; slug: string | null }[];
};

async function ask(text: string, signal: AbortSignal): Promise<Found> {
  const answer = await fetch(`/api/search?q=${encodeURIComponent(text)}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** What the server finds for the text; what was found last stays while it looks. */
export function useFound(text: string) {
  const settled = useSettled(text.trim());
  const found = useQuery({
    queryKey: ["search", settled],
    queryFn: ({ signal }) => ask(settled, signal),
    enabled: settled.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    retry: 1,
  });
  const asked = settled.length > 1;
  return {
    found: asked ? found.data : undefined,
    looking: asked && (found.isFetching || settled !== text.trim()),
    failed: asked && found.isError,
  };
}
