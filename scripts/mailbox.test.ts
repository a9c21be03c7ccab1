import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { openMailbox } from "./mailbox.mjs";

test("every mail is kept as it came, with whom it was for", async () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "mailbox-"));
  const file = path.join(dir, "mails.jsonl");
  const mailbox = await openMailbox(file);
  const transport = createTransport(mailbox.url);
  const mail = { from: "console@example.com", subject: "Refund", text: "Hello\n.\nBye\n" };
  await transport.sendMail({ ...mail, to: "ann@example.com" });
  await transport.sendMail({ ...mail, to: "bob@example.com" });
  transport.close();
  await mailbox.close();
  const kept = fs.readFileSync(file, "utf8").trim().split("\n");
  fs.rmSync(dir, { recursive: true });
  const [first, second] = kept.map((line) => JSON.parse(line) as { to: string[]; raw: string });
  expect([first?.to, second?.to]).toEqual([["ann@example.com"], ["bob@example.com"]]);
  expect(first?.raw).toContain("Subject: Refund\n");
  expect(first?.raw).toContain("\n\nHello\n.\nBye");
});
