import "server-only";
import { systemScope } from "@/lib/access/doors/worker";
import { type LatestRate, latestRates } from "@/lib/invoices/queries/latest-rates";
import type { HomeScope } from "./turnover";

/** What one bitcoin cost last in each currency, anywhere within a day: a market's price is nobody's secret. */
export const marketRates = (scope: HomeScope): Promise<LatestRate[]> =>
  latestRates({ ...systemScope("invoices:read"), actor: scope.actor });
