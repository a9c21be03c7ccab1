import { handle } from "@/lib/access/sign-in/handler";

export const GET = handle;
export const POST = handle;
