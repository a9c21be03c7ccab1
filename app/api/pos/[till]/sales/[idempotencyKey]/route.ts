import { readEndpoint, screenEndpoint } from "@/lib/access/doors/endpoint";
import { dropSale } from "@/lib/pos/drop-sale";
import { requestedSale } from "@/lib/pos/exports/till";

export const GET = readEndpoint("pos.sale", requestedSale);
export const DELETE = screenEndpoint(dropSale);
