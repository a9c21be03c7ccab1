import { jsonb } from "@/lib/btcpay/regtest/database";
import { dec, decText, div, mul, parseDec } from "@/lib/btcpay/regtest/decimal";
import { json, notFound, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { field, fieldsOf, flagField, textField } from "@/lib/btcpay/regtest/http/body";
import { type Call, type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { findStore } from "@/lib/btcpay/regtest/invoices/records";
import type { World } from "@/lib/btcpay/regtest/world";

type Configuration = {
  spread: string;
  preferredSource: string;
  isCustomScript: boolean;
  effectiveScript: string;
};

const DEFAULT: Configuration = {
  spread: "0",
  preferredSource: "regtest",
  isCustomScript: false,
  effectiveScript: "X_X = regtest(X_X);\n",
};

const rates: Handler = async (world, call) => {
  const store = await findStore(world.sql, call.params.storeId ?? "");
  const fallback = `BTC_${String(store?.data.defaultCurrency ?? "USD")}`;
  const asked = call.query.getAll("currencyPair").flatMap((one) => one.split(","));
  const spread = dec((await read(world, call, "primary")).spread);
  const pairs = asked.length > 0 ? asked : [fallback];
  return json(
    pairs.map((pair) => {
      const [base, quote] = pair.toUpperCase().split("_");
      if (!base || !quote)
        throw unprocessable({ path: "currencyPair", message: `Invalid currency pair: ${pair}` });
      const rate = world.rates.pair(base, quote, world.clock.now());
      const bid = rate === null ? null : mul(rate, dec("1") - div(spread, dec("100")));
      return {
        currencyPair: `${base}_${quote}`,
        errors: bid === null ? ["RateUnavailable"] : [],
        rate: bid === null ? null : decText(bid),
      };
    }),
  );
};

function source(call: Call): "primary" | "fallback" {
  const name = call.params.rateSource ?? "primary";
  if (name !== "primary" && name !== "fallback") throw notFound("rate-source-not-found", "Unknown");
  return name;
}

async function read(world: World, call: Call, name: string): Promise<Configuration> {
  const [row] = await world.sql<{ value: Configuration }[]>`select value from settings
    where key = ${`rates:${name}:${call.params.storeId ?? ""}`}`;
  return row?.value ?? DEFAULT;
}

const put: Handler = async (world, call) => {
  const name = source(call);
  const fields = fieldsOf(call.body);
  const before = await read(world, call, name);
  const spread = parseDec(field(fields, "spread") ?? before.spread);
  if (spread === null || spread < 0n || spread > dec("100"))
    throw unprocessable({
      path: "Spread",
      message: "Spread value must be in %, between 0 and 100",
    });
  const value: Configuration = {
    spread: decText(spread),
    preferredSource: textField(fields, "preferredSource") ?? before.preferredSource,
    isCustomScript: flagField(fields, "isCustomScript") ?? before.isCustomScript,
    effectiveScript: textField(fields, "effectiveScript") ?? before.effectiveScript,
  };
  await world.sql`insert into settings (key, value)
    values (${`rates:${name}:${call.params.storeId ?? ""}`}, ${jsonb(world.sql, value)})
    on conflict (key) do update set value = excluded.value`;
  return json(value);
};

const VIEW = "btcpay.store.canviewstoresettings";
const MODIFY = "btcpay.store.canmodifystoresettings";
const CONFIGURATION = "/api/v1/stores/:storeId/rates/configuration";
const get: Handler = async (world, call) => json(await read(world, call, source(call)));

export const ratesApi: Route[] = [
  route("GET /api/v1/stores/:storeId/rates", VIEW, rates),
  route(`GET ${CONFIGURATION}`, VIEW, get),
  route(`PUT ${CONFIGURATION}`, MODIFY, put),
  route(`GET ${CONFIGURATION}/:rateSource`, VIEW, get),
  route(`PUT ${CONFIGURATION}/:rateSource`, MODIFY, put),
];
