import { z } from "zod";
import { businessRoles, platformRoles } from "@/lib/access/permissions";
import { addressText, listParts } from "@/lib/platform/address";

export const userViews = ["all", "active", "disabled"] as const;
export type UserView = (typeof userViews)[number];
/** How the list of users may lie. */
export const userOrders = ["email", "backwards", "newest", "oldest"] as const;
export type UserOrder = (typeof userOrders)[number];

/** The address of the list of users. What is not one of its filters is left out, never refused. */
export const UserListAddress = z.object({
  view: z.enum(userViews).catch("all"),
  q: addressText,
  role: z
    .enum([...businessRoles, ...platformRoles])
    .optional()
    .catch(undefined),
  order: z.enum(userOrders).catch("email"),
  ...listParts,
});
export type UserListAddress = z.output<typeof UserListAddress>;
