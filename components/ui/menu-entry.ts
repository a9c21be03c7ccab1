import type { ReactNode } from "react";

export type MenuEntry =
  | { kind: "separator" }
  | { kind: "heading"; label: string }
  | MenuLink
  | MenuAction;

type MenuBase = {
  label: string;
  detail?: string | undefined;
  icon?: ReactNode;
  /** Draws the check mark: this one is in force. */
  current?: boolean | undefined;
  tone?: "bad" | undefined;
};

export type MenuLink = MenuBase & { kind?: "link"; href: string };
export type MenuAction = MenuBase & {
  kind: "action";
  /** A server action, or a client function when the caller is a client component. */
  onSelect: () => unknown;
  disabled?: boolean | undefined;
};
