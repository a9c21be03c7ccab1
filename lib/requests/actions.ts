"use server";
import type { z } from "zod";
import { action } from "@/lib/access/doors/action";
import { openAction } from "@/lib/access/doors/open-action";
import { systemActor } from "@/lib/access/doors/worker";
import { archiveRequest } from "./archive-request";
import { askReminder } from "./ask-reminder";
import { createRequest } from "./create-request";
import { editRequest } from "./edit-request";
import type { CodeInput, StartPaymentInput } from "./inputs";
import { startPayment } from "./start-payment";
import { stopReminders } from "./stop-reminders";

export const createRequestAction = action(createRequest);
export const editRequestAction = action(editRequest);
export const archiveRequestAction = action(archiveRequest);
export const askReminderAction = action(askReminder);

/** For whoever holds the link: its code is what lets them pay. */
export const startPaymentAction = openAction(
  startPayment.commandName,
  (input: z.input<typeof StartPaymentInput>) => startPayment(systemActor, input),
);
export const stopRemindersAction = openAction(
  stopReminders.commandName,
  (input: z.input<typeof CodeInput>) => stopReminders(systemActor, input),
);
