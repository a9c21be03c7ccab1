"use server";
import { action } from "@/lib/access/doors/action";
import { createInvoice } from "./create-invoice";
import { markInvoice } from "./mark-invoice";

export const createInvoiceAction = action(createInvoice);
export const markInvoiceAction = action(markInvoice);
