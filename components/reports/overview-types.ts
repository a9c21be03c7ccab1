export type { Overview } from "@/lib/reports/queries/overview";
