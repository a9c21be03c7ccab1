import { screenEndpoint } from "@/lib/access/doors/endpoint";
import { openShift } from "@/lib/pos/open-shift";

export const POST = screenEndpoint(openShift);
