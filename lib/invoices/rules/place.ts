/** How a list of invoices may lie. Amounts are comparable within one currency only. */
export const invoiceOrders = ["newest", "oldest", "highest", "lowest"] as const;
export type InvoiceOrder = (typeof invoiceOrders)[number];
export const byAmount = (order: InvoiceOrder): boolean => order === "highest" || order === "lowest";
export const falls = (order: InvoiceOrder): boolean => order === "newest" || order === "highest";
