import { z } from "zod";
import { viewQuery } from "./rules";
import { lists } from "./schema";

const id = z.string().min(1).max(60);

export const SaveViewInput = z.object({
  merchantId: id,
  list: z.enum(lists),
  name: z
    .string("Give the view a name")
    .trim()
    .min(1, "Give the view a name")
    .max(40, "At most 40 characters")
    .regex(/^[^\p{Cc}]*$/u, "Use plain text on one line"),
  query: z
    .string()
    .max(1000, "There are too many filters to keep")
    .transform(viewQuery)
    .refine((query) => query !== "", "Choose a filter, an order or columns first"),
  shared: z.boolean().default(false),
});
export const RemoveViewInput = z.object({ viewId: id });
/** Without a view the list opens as it is for everybody. */
export const SetDefaultViewInput = z.object({
  merchantId: id,
  list: z.enum(lists),
  viewId: id.nullable(),
});
