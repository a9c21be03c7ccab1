import type { z } from "zod";

export type Event<S extends z.ZodType = z.ZodType> = { name: string; payload: S };
export const event = <S extends z.ZodType>(name: string, payload: S): Event<S> => ({
  name,
  payload,
});
