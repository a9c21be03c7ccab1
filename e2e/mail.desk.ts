import { readFileSync } from "node:fs";

type Kept = { to: string[]; raw: string };

const bytes: Record<string, (body: string) => Buffer> = {
  base64: (body) => Buffer.from(body, "base64"),
  "quoted-printable": (body) =>
    Buffer.from(
      body
        .replace(/=\n/g, "")
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
      "latin1",
    ),
};

/** What a mail says, by the encoding its head names (RFC 2045). */
function textOf({ raw }: Kept): string {
  const at = raw.indexOf("\n\n");
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(raw.slice(0, at))?.[1] ?? "7bit";
  const body = raw.slice(at + 2);
  return (bytes[encoding.toLowerCase()]?.(body) ?? Buffer.from(body, "latin1")).toString("utf8");
}

/** The texts of the mails that left the console for this address so far, oldest first. */
export const mailsTo = (email: string): string[] =>
  readFileSync(process.env.MAILBOX ?? ".data/mailbox.jsonl", "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Kept)
    .filter(({ to }) => to.includes(email))
    .map(textOf);
