import "server-only";
import { env } from "@/lib/platform/env";

/** The public address of a request. */
export const payAddress = (code: string): string => `${new URL(env.AUTH_URL).origin}/pay/${code}`;
