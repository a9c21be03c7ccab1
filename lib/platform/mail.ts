import "server-only";
import { createTransport } from "nodemailer";
import { env } from "./env";
import { log } from "./log";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  attachments?: { filename: string; content: Buffer }[];
};

/** Whether mail leaves this console; without SMTP_URL links are shown to be copied instead. */
export const canMail = (): boolean => env.SMTP_URL !== undefined;

/** Hands a plain-text mail to the SMTP server. Throws when it is not taken, so that a job retries. */
export async function sendMail({ to, subject, text, attachments = [] }: Mail): Promise<void> {
  if (!env.SMTP_URL) {
    log.info({ subject }, "mail not sent: SMTP_URL is not set");
    return;
  }
  const transport = createTransport(env.SMTP_URL, {
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  } as object);
  await transport.sendMail({ from: env.MAIL_FROM, to, subject, text, attachments });
  transport.close();
}
