import { msg } from "@/lib/platform/i18n/translator";

/** Reports and the version of their columns: a change of columns raises the version. */
export const reportKinds = {
  invoices: {
    version: 1,
    title: msg("Invoices"),
    what: msg("One row per invoice, by the day it was made"),
  },
  payments: {
    version: 1,
    title: msg("Payments"),
    what: msg("One row per payment received, with its rate"),
  },
  receipts: {
    version: 1,
    title: msg("Receipts"),
    what: msg("One row per receipt and credit note, with GCT apart"),
  },
  journal: {
    version: 1,
    title: msg("Journal"),
    what: msg("Every ledger entry, debits and credits apart"),
  },
} as const;
export type ReportKind = keyof typeof reportKinds;

export const isReportKind = (text: string): text is ReportKind => Object.hasOwn(reportKinds, text);
