import { screenEndpoint } from "@/lib/access/doors/endpoint";
import { closeShift } from "@/lib/pos/close-shift";

export const POST = screenEndpoint(closeShift);
