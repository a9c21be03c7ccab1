import type { Density } from "@/components/table/density";

/** What the page's address and the browser's cookie say of the list. */
export type ListSample = {
  state: string | undefined;
  cols: string | undefined;
  saved: string | undefined;
  open: string | undefined;
  density: Density;
};

const word = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" && /^[\w,]{1,60}$/.test(value) ? value : undefined;

export const listSampleOf = (
  address: Record<string, string | string[] | undefined>,
): Omit<ListSample, "density"> => ({
  state: word(address.state),
  cols: word(address.cols),
  saved: word(address.saved),
  open: word(address.open),
});

/** Where the browser keeps, for a minute, that the first steps were put away. */
export const stepsCookie = "fc_sample_steps";
