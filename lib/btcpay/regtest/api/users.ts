import { unix } from "@/lib/btcpay/regtest/clock";
import { empty, json, notFound, problem, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { type Fields, fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { guid } from "@/lib/btcpay/regtest/ids";
import { ROLES } from "@/lib/btcpay/regtest/permissions";
import type { World } from "@/lib/btcpay/regtest/world";

type Row = { id: string; email: string; name: string | null; admin: boolean; created_at: Date };

const view = (row: Row): Fields => ({
  id: row.id,
  email: row.email,
  name: row.name,
  imageUrl: null,
  invitationUrl: null,
  emailConfirmed: true,
  requiresEmailConfirmation: false,
  approved: true,
  requiresApproval: false,
  storeQuota: null,
  created: unix(row.created_at),
  disabled: false,
  roles: row.admin ? ["ServerAdmin"] : [],
});

async function findUser(world: World, idOrEmail: string): Promise<Row> {
  const [row] = await world.sql<Row[]>`select * from users
    where id = ${idOrEmail} or lower(email) = ${idOrEmail.toLowerCase()}`;
  if (!row) throw notFound("user-not-found", "The user was not found");
  return row;
}

const create: Handler = async (world, call) => {
  const fields = fieldsOf(call.body);
  const email = textField(fields, "email") ?? "";
  if (!/^\S+@\S+\.\S+$/.test(email))
    throw unprocessable({ path: "Email", message: "Invalid email" });
  const row = {
    id: guid(),
    email,
    name: textField(fields, "name") ?? null,
    admin: fieldsOf(call.body).isAdministrator === true,
    created_at: world.clock.now(),
  };
  const made = await world.sql`insert into users ${world.sql(row as never)}
    on conflict do nothing returning id`;
  if (made.length === 0)
    throw unprocessable({ path: "Email", message: `Username '${email}' is already taken.` });
  return json(view(row), 201);
};

type Member = Row & { role: string };

const memberView = (row: Member): Fields => ({
  userId: row.id,
  role: row.role,
  storeRole: row.role,
  ...view(row),
});

const members: Handler = async (world, call) => {
  const rows = await world.sql<Member[]>`select u.*, s.role from store_users s
    join users u on u.id = s.user_id where s.store_id = ${call.params.storeId ?? ""}
    order by u.email`;
  return json(rows.map(memberView));
};

function roleIn(fields: Fields): string {
  const wanted = textField(fields, "storeRole") ?? textField(fields, "role") ?? "";
  const role = Object.keys(ROLES).find((one) => one.toLowerCase() === wanted.toLowerCase());
  if (!role) throw unprocessable({ path: "storeRole", message: "The role is not available" });
  return role;
}

const add: Handler = async (world, call) => {
  const fields = fieldsOf(call.body);
  const role = roleIn(fields);
  const user = await findUser(world, textField(fields, "id") ?? textField(fields, "userId") ?? "");
  const made = await world.sql`insert into store_users (store_id, user_id, role)
    values (${call.params.storeId ?? ""}, ${user.id}, ${role}) on conflict do nothing
    returning user_id`;
  if (made.length === 0)
    throw problem(409, "duplicate-store-user-role", "The user is already added to the store");
  return empty();
};

async function assertNotLastOwner(world: World, storeId: string, userId: string): Promise<void> {
  const others = await world.sql`select from store_users
    where store_id = ${storeId} and role = 'Owner' and user_id <> ${userId}`;
  if (others.length === 0)
    throw problem(409, "store-user-role-orphaned", "The store needs at least one owner");
}

const change: Handler = async (world, call) => {
  const role = roleIn(fieldsOf(call.body));
  const user = await findUser(world, call.params.idOrEmail ?? "");
  const storeId = call.params.storeId ?? "";
  if (role !== "Owner") await assertNotLastOwner(world, storeId, user.id);
  await world.sql`update store_users set role = ${role}
    where store_id = ${storeId} and user_id = ${user.id}`;
  return empty();
};

const remove: Handler = async (world, call) => {
  const user = await findUser(world, call.params.idOrEmail ?? "");
  const storeId = call.params.storeId ?? "";
  await assertNotLastOwner(world, storeId, user.id);
  await world.sql`delete from store_users where store_id = ${storeId} and user_id = ${user.id}`;
  return empty();
};

const MEMBERS = "/api/v1/stores/:storeId/users";
const VIEW = "btcpay.store.canviewstoresettings";
const MODIFY = "btcpay.store.canmodifystoresettings";

export const usersApi: Route[] = [
  route("GET /api/v1/users/me", "btcpay.user.canviewprofile", async (world, call) =>
    json(view(await findUser(world, call.caller?.userId ?? ""))),
  ),
  route("GET /api/v1/users", "btcpay.server.canviewusers", async (world) =>
    json((await world.sql<Row[]>`select * from users order by email`).map(view)),
  ),
  route("POST /api/v1/users", "btcpay.server.cancreateuser", create),
  route("GET /api/v1/users/:idOrEmail", "btcpay.server.canviewusers", async (world, call) =>
    json(view(await findUser(world, call.params.idOrEmail ?? ""))),
  ),
  route(`GET ${MEMBERS}`, VIEW, members),
  route(`POST ${MEMBERS}`, MODIFY, add),
  route(`PUT ${MEMBERS}/:idOrEmail`, MODIFY, change),
  route(`DELETE ${MEMBERS}/:idOrEmail`, MODIFY, remove),
];
