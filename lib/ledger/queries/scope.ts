import type { Scope } from "@/lib/access/authorize";

export type LedgerScope = Scope<`ledger:${string}`>;
