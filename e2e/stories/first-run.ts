import { makeTenant, makeUser } from "@/lib/access/testing";
import { newPassword } from "./password";

/** A business where nothing was done yet, with its owner and a cashier, who share a browser. */
export default async function firstRun() {
  const { password, passwordHash } = await newPassword();
  const { id, slug } = await makeTenant({ name: "Blue Mountain Coffee", currency: "JMD" });
  const owner = await makeUser("owner", id, passwordHash);
  const cashier = await makeUser("cashier", id, passwordHash);
  return { slug, password, owner: owner.email, cashier: cashier.email };
}
