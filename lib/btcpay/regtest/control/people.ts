import { createKey } from "@/lib/btcpay/regtest/api/server";
import { json } from "@/lib/btcpay/regtest/http/answers";
import { field, fieldsOf, flagField, listField, textField } from "@/lib/btcpay/regtest/http/body";
import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { createUser, setUpStore } from "./setup";

/** A user with a key of the given permissions; a role in a store and a store of its own on wish. */
const user: Handler = async (world, call) => {
  const fields = fieldsOf(call.body);
  const email = textField(fields, "email") ?? "user@btcpay.example";
  const name = textField(fields, "name");
  const userId = await createUser(world, {
    email,
    name,
    admin: flagField(fields, "admin") ?? false,
  });
  const storeId = textField(fields, "storeId");
  if (storeId !== undefined)
    await world.sql`insert into store_users (store_id, user_id, role)
      values (${storeId}, ${userId}, ${textField(fields, "role") ?? "Owner"})
      on conflict (store_id, user_id) do update set role = excluded.role`;
  const own = field(fields, "store");
  const store = own === undefined ? null : await setUpStore(world, userId, fieldsOf(own));
  const permissions = listField(fields, "permissions") ?? ["unrestricted"];
  const apiKey = await createKey(world, { userId, label: email, permissions });
  return json({ userId, email, apiKey, store });
};

export const peopleControls: Route[] = [route("POST /__regtest/users", "anyone", user)];
