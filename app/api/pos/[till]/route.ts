import { readEndpoint } from "@/lib/access/doors/endpoint";
import { requestedTill } from "@/lib/pos/exports/till";

export const GET = readEndpoint("pos.till", requestedTill);
