"use server";
import { action } from "@/lib/access/doors/action";
import { approveRefund } from "./approve-refund";
import { cancelRefund } from "./cancel-refund";
import { refundInvoice } from "./refund-invoice";

export const refundInvoiceAction = action(refundInvoice);
export const approveRefundAction = action(approveRefund);
export const cancelRefundAction = action(cancelRefund);
