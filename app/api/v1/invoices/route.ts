import { endpoint } from "@/lib/access/doors/endpoint";
import { createInvoice } from "@/lib/invoices/create-invoice";

export const POST = endpoint(createInvoice);
