import type { World } from "@/lib/btcpay/regtest/world";

/** Remembers a route nobody built, so that a gap is seen. */
export async function noteGap(world: World, method: string, path: string): Promise<void> {
  if (path === "/favicon.ico") return;
  console.warn(`regtest gap: ${method} ${path}`);
  await world.sql`insert into gaps (method, path, seen, last_at)
    values (${method}, ${path}, 1, ${world.clock.now()})
    on conflict (method, path) do update
      set seen = gaps.seen + 1, last_at = excluded.last_at`;
}
