import { readEndpoint } from "@/lib/access/doors/endpoint";
import { liveStream } from "@/lib/access/doors/live";

export const GET = readEndpoint("live", (request) => liveStream(request.signal));
