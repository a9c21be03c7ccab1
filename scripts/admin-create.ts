import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { systemActor } from "@/lib/access/doors/worker";
import { createAdmin } from "@/lib/access/people/create-admin";
import { closeDb } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { main, Trouble } from "./trouble.mjs";

const usage =
  'Usage: npm run admin:create -- --email ann@example.com --name "Ann Brown" [--generate]\nThe password is asked for, read from standard input, or made up with --generate.';

async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) {
    process.stdin.setEncoding("utf8");
    let text = "";
    for await (const chunk of process.stdin) text += chunk;
    return text.split("\n")[0]?.trim() ?? "";
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: true });
  const hidden = lines as unknown as { _writeToOutput: (text: string) => void };
  process.stdout.write("Password (10 characters or more, not shown): ");
  hidden._writeToOutput = () => undefined;
  const typed = await lines.question("");
  lines.close();
  process.stdout.write("\n");
  return typed.trim();
}

/** Makes the first Flash admin, or one more, on the database of DATABASE_URL. */
async function adminCreate(): Promise<void> {
  const { values } = parseArgs({
    options: { email: { type: "string" }, name: { type: "string" }, generate: { type: "boolean" } },
  });
  if (!values.email || !values.name) throw new Trouble(usage);
  const made = values.generate ? randomBytes(15).toString("base64url") : null;
  const password = made ?? (await askPassword());
  try {
    const { email } = await createAdmin(systemActor, {
      ...{ email: values.email, name: values.name, password },
    });
    console.log(`${email} is a Flash admin now.`);
    if (made) console.log(`The password, shown only now: ${made}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Trouble([error.message, ...Object.values(error.fields ?? {}).flat()].join("\n  "));
  } finally {
    await closeDb();
  }
}

await main(adminCreate);
