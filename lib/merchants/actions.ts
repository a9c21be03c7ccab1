"use server";
import { action } from "@/lib/access/doors/action";
import { acceptGrant } from "./accept-grant";
import { askGrant } from "./ask-grant";
import { connectStore } from "./connect-store";
import { disconnectStore } from "./disconnect-store";
import { registerMerchant } from "./register-merchant";
import { setRefundLimit } from "./set-refund-limit";
import { updateMerchant } from "./update-merchant";

export const registerMerchantAction = action(registerMerchant);
export const updateMerchantAction = action(updateMerchant);
export const connectStoreAction = action(connectStore);
export const disconnectStoreAction = action(disconnectStore);
export const askGrantAction = action(askGrant);
export const acceptGrantAction = action(acceptGrant);
export const setRefundLimitAction = action(setRefundLimit);
