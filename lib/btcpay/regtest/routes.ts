import { invoicesApi } from "./api/invoices";
import { payoutsApi } from "./api/payouts";
import { processorsApi } from "./api/processors";
import { pullPaymentsApi } from "./api/pull-payments";
import { serverApi } from "./api/server";
import { storeMethodsApi } from "./api/store-methods";
import { storesApi } from "./api/stores";
import { webhooksApi } from "./api/webhooks";
import { boltcardDoors } from "./cards/door";
import { boltcardRegistration } from "./cards/register";
import { cardControls } from "./control/cards";
import { disturbances } from "./control/disturb";
import { controlApi } from "./control/routes";
import type { Route } from "./http/router";

const GREENFIELD: Route[] = [
  ...serverApi,
  ...storesApi,
  ...storeMethodsApi,
  ...processorsApi,
  ...invoicesApi,
  ...webhooksApi,
  ...pullPaymentsApi,
  ...payoutsApi,
  ...boltcardRegistration,
  ...boltcardDoors,
];

/** Controls are served only on a loopback address. */
export const allRoutes = (controls: boolean): Route[] =>
  controls ? [...GREENFIELD, ...controlApi, ...disturbances, ...cardControls] : GREENFIELD;
