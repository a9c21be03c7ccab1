import "server-only";
import type { AskedList } from "./asked-list";
import { auditList } from "./audit-list";
import { businessList } from "./business-list";
import { cardList } from "./card-list";
import { pagedCsv } from "./paged-csv";
import { csvResponse } from "./response";
import { userList } from "./user-list";

/** Lists that are downloaded as they are filtered, and the version of their columns. */
const lists = {
  cards: { version: 1, csv: async (asked: AskedList) => pagedCsv(await cardList(asked)) },
  users: { version: 1, csv: async (asked: AskedList) => pagedCsv(await userList(asked)) },
  businesses: { version: 1, csv: async (asked: AskedList) => pagedCsv(await businessList(asked)) },
  audit: { version: 1, csv: async (asked: AskedList) => pagedCsv(await auditList(asked)) },
} as const;
type ListKind = keyof typeof lists;

export const isListKind = (text: string): text is ListKind => Object.hasOwn(lists, text);

/** A CSV download of every row of a list under its filters, in its order. */
export async function exportList(kind: ListKind, asked: AskedList): Promise<Response> {
  const { version, csv } = lists[kind];
  const name = Object.keys(asked.filters).length > 0 ? "filtered" : "all";
  return csvResponse(await csv(asked), {
    kind,
    version,
    name: `${asked.tenant?.slug ?? "all"}-${name}`,
  });
}
