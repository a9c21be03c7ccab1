"use server";
import { action } from "@/lib/access/doors/action";
import { publicAction } from "@/lib/access/doors/public-action";
import { archiveRequest } from "./archive-request";
import { askReminder } from "./ask-reminder";
import { createRequest } from "./create-request";
import { editRequest } from "./edit-request";
import { startPayment } from "./start-payment";
import { stopReminders } from "./stop-reminders";

export const createRequestAction = action(createRequest);
export const editRequestAction = action(editRequest);
export const archiveRequestAction = action(archiveRequest);
export const askReminderAction = action(askReminder);

/** For whoever holds the link: its code is what lets them pay. */
export const startPaymentAction = publicAction(startPayment);
export const stopRemindersAction = publicAction(stopReminders);
