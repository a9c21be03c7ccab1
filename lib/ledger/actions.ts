"use server";
import { action } from "@/lib/access/doors/action";
import { askProof } from "./ask-proof";

export const askProofAction = action(askProof);
