"use server";
import { action } from "@/lib/access/doors/action";
import { approveRefund } from "./approve-refund";
import { cancelRefund } from "./cancel-refund";
import { refundInvoice } from "./refund-invoice";
import { sendClaim } from "./send-claim";

export const refundInvoiceAction = action(refundInvoice);
export const approveRefundAction = action(approveRefund);
export const cancelRefundAction = action(cancelRefund);
export const sendClaimAction = action(sendClaim);
