"use server";
import { action } from "@/lib/access/doors/action";
import { acceptAttention } from "./accept-attention";
import { askRest } from "./ask-rest";
import { keepAttention } from "./keep-attention";

export const acceptAttentionAction = action(acceptAttention);
export const askRestAction = action(askRest);
export const keepAttentionAction = action(keepAttention);
