import type { Clock } from "./clock";
import type { Sql } from "./database";
import type { Faults } from "./http/faults";
import type { Rates } from "./rates";
import type { WebhookSender } from "./webhooks/sender";

/** What every handler may use. */
export type World = {
  sql: Sql;
  clock: Clock;
  rates: Rates;
  faults: Faults;
  webhooks: WebhookSender;
  /** Without a trailing slash. */
  publicUrl: string;
  /** The control interface and the pay buttons exist only on a loopback address. */
  controls: boolean;
  issuerKey: Uint8Array;
  /** How payments to nodes outside this server end. */
  outside: { result: "success" | "fail" | "pending" };
};
