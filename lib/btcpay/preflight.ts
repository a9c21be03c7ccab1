import { made, msg } from "@/lib/platform/i18n/translator";
import type { BtcpayClient } from "./client";
import { BtcpayFault } from "./fault";
import type { Purpose } from "./permissions";
import type { PreflightItem } from "./schema";

/** Older servers let a second factor be walked around; 2.4.2 closed it. */
const safeVersion = [2, 4, 2] as const;

export function isOlder(version: string, than: readonly number[] = safeVersion): boolean {
  const parts = version.split(/[.+-]/).map(Number);
  for (const [at, wanted] of than.entries()) {
    const part = parts[at] ?? 0;
    if (part !== wanted) return part < wanted;
  }
  return false;
}

const item = (
  id: string,
  ok: boolean,
  texts: { yes: string; no: string; todo: string },
  no: "warn" | "missing" = "missing",
): PreflightItem =>
  ok
    ? { id, state: "ok", title: texts.yes, todo: null }
    : { id, state: no, title: texts.no, todo: texts.todo };

async function server(client: BtcpayClient): Promise<PreflightItem[]> {
  const { version, fullySynched } = await client.serverInfo();
  return [
    item(
      "version",
      !isOlder(version),
      {
        yes: made`BTCPay Server ${version}`,
        no: made`BTCPay Server ${version} has a known security hole`,
        todo: msg("Update the server to 2.4.2 or later: Server settings › Maintenance."),
      },
      "warn",
    ),
    item(
      "synced",
      fullySynched,
      {
        yes: msg("The Bitcoin node is up to date"),
        no: msg("The Bitcoin node is still catching up"),
        todo: msg("Wait until it has: on-chain payments are seen late until then."),
      },
      "warn",
    ),
  ];
}

async function methods(client: BtcpayClient): Promise<PreflightItem[]> {
  const ids = (await client.paymentMethods()).map(({ id }) => id);
  return [
    item("lightning", ids.includes("BTC-LN"), {
      yes: msg("Lightning is set up"),
      no: msg("Lightning is not set up"),
      todo: msg("In BTCPay open Wallets › Lightning and connect a node."),
    }),
    item(
      "on-chain",
      ids.includes("BTC-CHAIN"),
      {
        yes: msg("An on-chain wallet is set up"),
        no: msg("No on-chain wallet: large payments have no way in"),
        todo: msg("In BTCPay open Wallets › Bitcoin and set one up."),
      },
      "warn",
    ),
  ];
}

async function rates(client: BtcpayClient, currency: string): Promise<PreflightItem[]> {
  const pair = `BTC_${currency}`;
  const [found] = await client.rates([pair]);
  return [
    item("rates", Boolean(found?.rate), {
      yes: made`Prices in ${currency} have a rate`,
      no: made`No rate for ${pair}`,
      todo: made`In BTCPay open Settings › Rates and choose a source that knows ${currency}.`,
    }),
  ];
}

async function payouts(client: BtcpayClient): Promise<PreflightItem[]> {
  const { lightning, instant } = await client.payoutProcessors();
  return [
    item("payout-processor", lightning, {
      yes: msg("Lightning payouts are sent by BTCPay"),
      no: msg("Nobody sends Lightning payouts: no Flashcard can pay"),
      todo: msg(
        "In BTCPay open Settings › Payout processors and turn on the automated Lightning sender.",
      ),
    }),
    item("payout-instant", instant, {
      yes: msg("Payouts are sent at once"),
      no: msg("Payouts wait for a timer: a tap would be refused"),
      todo: msg("In the automated Lightning sender, turn on “Process new payouts instantly”."),
    }),
    {
      id: "auto-approve",
      state: "ok",
      title: msg("Claims of a Flashcard are approved by themselves, up to its balance"),
      todo: null,
    },
  ];
}

/** A part of the list that could not be read is a line of its own, not the end of the list. */
async function part(id: string, run: () => Promise<PreflightItem[]>): Promise<PreflightItem[]> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof BtcpayFault)) throw error;
    return [{ id, state: "warn", title: made`Not checked: ${id}`, todo: error.message }];
  }
}

/** What must be in order at BTCPay, in the order a person would fix it. */
export async function preflight(
  client: BtcpayClient,
  wants: { currency: string; purpose: Purpose },
): Promise<PreflightItem[]> {
  const parts = await Promise.all([
    part("version", () => server(client)),
    part("lightning", () => methods(client)),
    part("rates", () => rates(client, wants.currency)),
    ...(wants.purpose === "programme" ? [part("payout-processor", () => payouts(client))] : []),
  ]);
  return parts.flat();
}
