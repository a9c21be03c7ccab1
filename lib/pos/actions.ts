"use server";
import { action } from "@/lib/access/doors/action";
import { changeTill } from "./change-till";
import { createTill } from "./create-till";
import { saveItem } from "./save-item";

export const createTillAction = action(createTill);
export const changeTillAction = action(changeTill);
export const saveItemAction = action(saveItem);
