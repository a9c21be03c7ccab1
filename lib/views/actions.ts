"use server";
import { action } from "@/lib/access/doors/action";
import { removeView } from "./remove-view";
import { saveView } from "./save-view";
import { setDefaultView } from "./set-default-view";

export const saveViewAction = action(saveView);
export const removeViewAction = action(removeView);
export const setDefaultViewAction = action(setDefaultView);
