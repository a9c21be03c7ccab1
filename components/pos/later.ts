import { lazy } from "react";

const parts = {
  pay: () => import("./pay-view"),
  waiting: () => import("./waiting-view"),
  receipt: () => import("./receipt-view"),
  day: () => import("./day-view"),
  cart: () => import("./cart-list"),
  keypad: () => import("./keypad"),
  after: () => import("./after-sending"),
  band: () => import("./waiting-band"),
};

/** What a till shows after the first press comes after its first page, which is so much lighter. */
export const PayView = lazy(async () => ({ default: (await parts.pay()).PayView }));
export const WaitingView = lazy(async () => ({ default: (await parts.waiting()).WaitingView }));
export const ReceiptView = lazy(async () => ({ default: (await parts.receipt()).ReceiptView }));
export const DayView = lazy(async () => ({ default: (await parts.day()).DayView }));
export const CartList = lazy(async () => ({ default: (await parts.cart()).CartList }));
export const Keypad = lazy(async () => ({ default: (await parts.keypad()).Keypad }));
export const WaitingBand = lazy(async () => ({ default: (await parts.band()).WaitingBand }));
export const OutOfUse = lazy(async () => ({ default: (await parts.band()).OutOfUse }));

/** What follows once a sale was sent. */
export const afterSending = parts.after;

/** Brings all of it at once, as the network may be gone when it is wanted. */
export const bringLater = (): Promise<unknown> =>
  Promise.all(Object.values(parts).map((bring) => bring()));
