import { badRequest, json } from "@/lib/btcpay/regtest/http/answers";
import { type Fields, field, fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import type { Fault, FaultKind } from "@/lib/btcpay/regtest/http/faults";
import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import type { Disturbance } from "@/lib/btcpay/regtest/webhooks/disturbance";
import type { World } from "@/lib/btcpay/regtest/world";

const KINDS: FaultKind[] = [
  "status",
  "timeout",
  "reset",
  "reset-after-effect",
  "slow",
  "wrong-json",
  "delay",
];

const number = (fields: Fields, name: string): number | undefined => {
  const value = field(fields, name);
  return typeof value === "number" ? value : undefined;
};

function readFault(fields: Fields): Fault {
  const kind = KINDS.find((one) => one === textField(fields, "kind"));
  if (!kind) throw badRequest("kind", `kind is one of ${KINDS.join(", ")}`);
  const path = textField(fields, "path") ?? ".*";
  try {
    new RegExp(path);
  } catch {
    throw badRequest("path", "path is a regular expression");
  }
  return {
    kind,
    path,
    method: textField(fields, "method"),
    times: number(fields, "times") ?? 1,
    status: number(fields, "status"),
    ms: number(fields, "ms"),
  };
}

const state = (world: World) => ({ faults: world.faults.list(), cut: world.faults.cut() });

const add: Handler = (world, call) => {
  const fields = fieldsOf(call.body);
  const cut = field(fields, "cut");
  if (typeof cut === "boolean") world.faults.cut(cut);
  else world.faults.add(readFault(fields));
  return json(state(world));
};

const webhooks: Handler = (world, call) => {
  const fields = fieldsOf(call.body);
  const names = ["dropPercent", "copies", "reverse", "retryScale", "seed"] as const;
  const change: Partial<Disturbance> = {};
  for (const name of names) {
    const value = number(fields, name);
    if (value !== undefined) change[name] = value;
  }
  return json({ ...world.webhooks.disturb(change), waiting: world.webhooks.waiting() });
};

export const disturbances: Route[] = [
  route("GET /__regtest/faults", "anyone", (world) => json(state(world))),
  route("POST /__regtest/faults", "anyone", add),
  route("DELETE /__regtest/faults", "anyone", (world) => {
    world.faults.clear();
    world.webhooks.calm();
    return json(state(world));
  }),
  route("GET /__regtest/webhooks", "anyone", webhooks),
  route("POST /__regtest/webhooks", "anyone", webhooks),
  route("POST /__regtest/webhooks/replay", "anyone", async (world, call) => {
    const count = number(fieldsOf(call.body), "count") ?? 1;
    return json({ sent: await world.webhooks.replay(count) });
  }),
  route("POST /__regtest/restart", "anyone", (world) => {
    const lost = world.webhooks.waiting();
    world.webhooks.forgetAll();
    return json({ lost });
  }),
];
