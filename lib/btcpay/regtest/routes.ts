import { invoicesApi } from "./api/invoices";
import { lightningApi } from "./api/lightning";
import { lightningAddressesApi } from "./api/lightning-addresses";
import { paymentRequestsApi } from "./api/payment-requests";
import { payoutsApi } from "./api/payouts";
import { processorsApi } from "./api/processors";
import { pullPaymentsApi } from "./api/pull-payments";
import { ratesApi } from "./api/rates";
import { refundsApi } from "./api/refunds";
import { serverApi } from "./api/server";
import { storeMethodsApi } from "./api/store-methods";
import { storesApi } from "./api/stores";
import { usersApi } from "./api/users";
import { webhooksApi } from "./api/webhooks";
import { boltcardDoors } from "./cards/door";
import { boltcardRegistration } from "./cards/register";
import { esplora } from "./chain/esplora";
import { cardControls } from "./control/cards";
import { disturbances } from "./control/disturb";
import { peopleControls } from "./control/people";
import { controlApi } from "./control/routes";
import type { Route } from "./http/router";
import { lnurlPayDoor } from "./lightning/pay-door";
import { authorizePages } from "./pages/authorize";
import { cardBalancePage } from "./pages/card-balance";
import { checkoutPages } from "./pages/checkout";
import { checkoutButtons } from "./pages/checkout-buttons";
import { homePage } from "./pages/home";
import { pullPaymentPages } from "./pages/pull-payment";
import { virtualCardPages } from "./pages/virtual-cards";

const GREENFIELD: Route[] = [
  ...serverApi,
  ...storesApi,
  ...storeMethodsApi,
  ...processorsApi,
  ...invoicesApi,
  ...webhooksApi,
  ...pullPaymentsApi,
  ...payoutsApi,
  ...refundsApi,
  ...ratesApi,
  ...lightningApi,
  ...lightningAddressesApi,
  ...paymentRequestsApi,
  ...usersApi,
  ...boltcardRegistration,
  ...boltcardDoors,
  ...lnurlPayDoor,
  ...checkoutPages,
  ...pullPaymentPages,
  ...cardBalancePage,
];

const CONTROLS: Route[] = [
  ...esplora,
  ...controlApi,
  ...peopleControls,
  ...disturbances,
  ...cardControls,
  ...authorizePages,
  ...checkoutButtons,
  ...virtualCardPages,
  ...homePage,
];

/** Controls are served only on a loopback address. */
export const allRoutes = (controls: boolean): Route[] =>
  controls ? [...GREENFIELD, ...CONTROLS] : GREENFIELD;
