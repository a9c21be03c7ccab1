import { readEndpoint } from "@/lib/access/doors/endpoint";
import { badRowsFile } from "@/lib/invoices/batches/exports/bad-rows";

export const GET = readEndpoint("invoices.bad-rows", (_, { id }) => badRowsFile(id ?? ""));
