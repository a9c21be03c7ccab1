/** Something the palette can do or open; plain data, because the server decides who may do what. */
export type Act = {
  id: string;
  /** In the reader's language. */
  label: string;
  group: "do" | "go";
  icon: "plus" | "go" | "download" | "hold";
  /** Where it leads; a download stays on the page. */
  href?: string;
  download?: boolean;
  /** Two keys pressed one after the other, such as "g i". */
  keys?: string;
  /** What else people call it. */
  words?: string;
};
