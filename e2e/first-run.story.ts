import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { makeTenant, makeUser } from "@/lib/access/testing";

/** A business where nothing was done yet, with its owner and a cashier, who share a browser. */
const password = randomBytes(12).toString("hex");
const passwordHash = await hash(password);
const { id, slug } = await makeTenant({ name: "Blue Mountain Coffee", currency: "JMD" });
const owner = await makeUser("owner", id, passwordHash);
const cashier = await makeUser("cashier", id, passwordHash);
process.stdout.write(
  `${JSON.stringify({ slug, password, owner: owner.email, cashier: cashier.email })}\n`,
);
process.exit(0);
