import "server-only";
import * as mail from "@/lib/platform/mail";

/** Whether links can be mailed; otherwise they are shown once, to be handed over. */
export const canMail = (): boolean => mail.canMail();
