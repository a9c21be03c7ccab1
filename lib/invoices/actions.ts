"use server";
import { action } from "@/lib/access/doors/action";
import { addNote } from "./add-note";
import { createInvoice } from "./create-invoice";
import { markInvoice } from "./mark-invoice";
import { voidInvoices } from "./void-invoices";

export const addNoteAction = action(addNote);
export const createInvoiceAction = action(createInvoice);
export const markInvoiceAction = action(markInvoice);
export const voidInvoicesAction = action(voidInvoices);
