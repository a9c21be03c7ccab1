"use server";
import { action } from "@/lib/access/doors/action";
import { changeButton } from "./change-button";
import { createButton } from "./create-button";
import { pauseButton } from "./pause-button";
import { showKey } from "./show-key";
import { signOrder } from "./sign-order";

export const createButtonAction = action(createButton);
export const changeButtonAction = action(changeButton);
export const pauseButtonAction = action(pauseButton);
export const showKeyAction = action(showKey);
export const signOrderAction = action(signOrder);
