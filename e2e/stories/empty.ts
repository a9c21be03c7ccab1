import { makeTenant, makeUser } from "@/lib/access/testing";
import { newPassword } from "./password";

/** A business where nothing happened yet, and one person for each of three roles. */
export default async function empty() {
  const { password, passwordHash } = await newPassword();
  const { id, slug } = await makeTenant({ name: "Hibiscus Books", currency: "JMD" });
  const person = async (role: "owner" | "accountant" | "cashier") =>
    (await makeUser(role, id, passwordHash)).email;
  const people = {
    owner: await person("owner"),
    accountant: await person("accountant"),
    cashier: await person("cashier"),
  };
  return { slug, password, people };
}
