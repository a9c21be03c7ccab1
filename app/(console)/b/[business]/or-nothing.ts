import { Refusal } from "@/lib/platform/errors";

/** An address that asks for a row nobody may see here shows the list alone. */
export const orNothing = (error: unknown): null => {
  if (error instanceof Refusal && error.code === "not-found") return null;
  throw error;
};
