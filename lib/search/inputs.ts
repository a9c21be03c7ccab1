import { z } from "zod";

/** What somebody typed to find something; shorter than two characters finds nothing. */
export const SearchInput = z.object({ q: z.string().trim().min(2).max(100) });
