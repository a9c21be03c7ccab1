"use server";
import { action } from "@/lib/access/doors/action";
import { removeTaxRate } from "./remove-tax-rate";
import { sendReceipt } from "./send-receipt";
import { setTaxProfile } from "./set-tax-profile";
import { setTaxRate } from "./set-tax-rate";

export const setTaxProfileAction = action(setTaxProfile);
export const setTaxRateAction = action(setTaxRate);
export const removeTaxRateAction = action(removeTaxRate);
export const sendReceiptAction = action(sendReceipt);
