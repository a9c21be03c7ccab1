import { screenEndpoint } from "@/lib/access/doors/endpoint";
import { makeSale } from "@/lib/pos/make-sale";

export const POST = screenEndpoint(makeSale);
