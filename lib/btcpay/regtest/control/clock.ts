import { writeSetting } from "@/lib/btcpay/regtest/database";
import { type Fields, field, textField } from "@/lib/btcpay/regtest/http/body";
import type { World } from "@/lib/btcpay/regtest/world";

export const CLOCK_KEY = "clock-offset";

export const readClock = (world: World) => ({
  now: world.clock.now().toISOString(),
  offsetSeconds: world.clock.offset() / 1000,
});

/** `offsetSeconds` sets, `advanceSeconds` adds, `now` (ISO) jumps there; time keeps running. */
export async function writeClock(world: World, fields: Fields): Promise<void> {
  const { clock } = world;
  const offset = field(fields, "offsetSeconds");
  const advance = field(fields, "advanceSeconds");
  const now = textField(fields, "now");
  if (typeof offset === "number") clock.setOffset(offset * 1000);
  if (typeof advance === "number") clock.setOffset(clock.offset() + advance * 1000);
  if (now !== undefined && !Number.isNaN(Date.parse(now)))
    clock.setOffset(Date.parse(now) - Date.now());
  await writeSetting(world.sql, CLOCK_KEY, clock.offset());
}
