import "server-only";
import { open, seal } from "@/lib/platform/crypto";

type Column = "api_key" | "webhook_secret" | "granted_key";
const place = (column: Column, id: string): string => `btcpay|${column}|${id}`;

/** Secrets of a connection, bound to the tenant (or the grant) they belong to. */
export const sealFor = (id: string, column: Column, plain: string): string =>
  seal(plain, place(column, id));
export const openFor = (id: string, column: Column, sealed: string): string =>
  open(sealed, place(column, id));
