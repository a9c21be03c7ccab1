import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { makeTenant, makeUser } from "@/lib/access/testing";

/** A business where nothing happened yet, and one person for each of three roles. */
const password = randomBytes(12).toString("hex");
const passwordHash = await hash(password);
const { id, slug } = await makeTenant({ name: "Hibiscus Books", currency: "JMD" });
const person = async (role: "owner" | "accountant" | "cashier") =>
  (await makeUser(role, id, passwordHash)).email;
const people = {
  owner: await person("owner"),
  accountant: await person("accountant"),
  cashier: await person("cashier"),
};
process.stdout.write(`${JSON.stringify({ slug, password, people })}\n`);
process.exit(0);
