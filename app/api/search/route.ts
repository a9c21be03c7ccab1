import { readEndpoint } from "@/lib/access/doors/endpoint";
import { requestedSearch } from "@/lib/search/exports/request";

export const GET = readEndpoint("search", requestedSearch);
