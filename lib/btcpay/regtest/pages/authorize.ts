import { createKey, known } from "@/lib/btcpay/regtest/api/server";
import { badRequest } from "@/lib/btcpay/regtest/http/answers";
import { type Fields, fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import type { World } from "@/lib/btcpay/regtest/world";
import { document, html } from "./layout";

type Wish = {
  permissions: string[];
  application: string;
  identifier: string | null;
  redirect: string | null;
  strict: boolean;
  selective: boolean;
};

function readWish(query: URLSearchParams): Wish {
  const redirect = query.get("redirect");
  if (redirect !== null && !/^https?:\/\//.test(redirect))
    throw badRequest("redirect", "The redirect must be an absolute address");
  return {
    permissions: query
      .getAll("permissions")
      .flatMap((one) => one.split(","))
      .filter(known),
    application: query.get("applicationName") ?? "An application",
    identifier: redirect === null ? null : query.get("applicationIdentifier"),
    redirect,
    strict: (query.get("strict") ?? "true").toLowerCase() !== "false",
    selective: (query.get("selectiveStores") ?? "false").toLowerCase() === "true",
  };
}

type Account = { id: string; email: string };
type StoreName = { id: string; name: string; user_id: string };

const accounts = (world: World) =>
  world.sql<Account[]>`select id, email from users order by created_at, email`;

const storesOf = (world: World) =>
  world.sql<StoreName[]>`select s.id, s.name, u.user_id from stores s
    join store_users u on u.store_id = s.id order by s.name, s.id`;

function storeChoice(wish: Wish, stores: StoreName[]) {
  if (!wish.selective) return html``;
  const unique = [...new Map(stores.map((one) => [one.id, one])).values()];
  return html`<section><h2>Stores</h2>${unique.map(
    (one) =>
      html`<p><label><input type="checkbox" name="store" value="${one.id}"> ${one.name}</label></p>`,
  )}</section>`;
}

const ask: Handler = async (world, call) => {
  const wish = readWish(call.query);
  const people = await accounts(world);
  const stores = await storesOf(world);
  const lines = wish.permissions.map((one) =>
    wish.strict
      ? html`<li class="mono">${one}</li>`
      : html`<li class="mono"><label><input type="checkbox" name="permission" value="${one}" checked> ${one}</label></li>`,
  );
  const body = html`<h1>${wish.application} asks for access</h1>
<form method="post" action="/api-keys/authorize?${call.query.toString()}">
<section><label for="user">Account</label> <select id="user" name="user">${people.map(
    (one) => html`<option value="${one.id}">${one.email}</option>`,
  )}</select></section>
<section><h2>Permissions</h2><ul>${lines}</ul></section>${storeChoice(wish, stores)}
<button class="main" name="command" value="Authorize">Authorize app</button>
<button name="command" value="Cancel">Cancel</button></form>`;
  return document("Authorize app", body);
};

const many = (fields: Fields, name: string): string[] => {
  const value = fields[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
};

function granted(wish: Wish, fields: Fields): string[] {
  const chosen = wish.strict ? wish.permissions : many(fields, "permission").filter(known);
  if (!wish.selective) return chosen;
  const stores = many(fields, "store");
  return chosen.flatMap((one) =>
    one.startsWith("btcpay.store.") && !one.includes(":")
      ? stores.map((store) => `${one}:${store}`)
      : [one],
  );
}

/** A key of the same application, redirect and rights is given again instead of a new one. */
async function keyFor(world: World, userId: string, wish: Wish, permissions: string[]) {
  if (wish.identifier !== null) {
    const [row] = await world.sql<{ key: string }[]>`select key from api_keys
      where user_id = ${userId} and application = ${wish.identifier}
        and redirect = ${wish.redirect} and permissions @> ${permissions}`;
    if (row) return row.key;
  }
  const { application: label, identifier: application, redirect } = wish;
  return createKey(world, { userId, label, permissions, application, redirect });
}

const SUBMIT = 'document.getElementById("back").submit()';

const consent: Handler = async (world, call) => {
  const wish = readWish(call.query);
  const fields = fieldsOf(call.body);
  if (textField(fields, "command") === "Cancel")
    return document(
      "Cancelled",
      html`<h1>Nothing was authorized</h1><p>You can close this page.</p>`,
    );
  const userId = textField(fields, "user") ?? "";
  if (!(await accounts(world)).some((one) => one.id === userId))
    throw badRequest("user", "Choose an account");
  const permissions = granted(wish, fields);
  const apiKey = await keyFor(world, userId, wish, permissions);
  if (wish.redirect === null)
    return document("Authorized", html`<h1>Authorized</h1><p class="mono">${apiKey}</p>`);
  const body = html`<h1>Going back</h1><form id="back" method="post" action="${wish.redirect}">
<input type="hidden" name="apiKey" value="${apiKey}"><input type="hidden" name="userId" value="${userId}">
${permissions.map((one) => html`<input type="hidden" name="permissions[]" value="${one}">`)}
<button class="main">Continue</button></form>`;
  return document("Going back", body, SUBMIT);
};

export const authorizePages: Route[] = [
  route("GET /api-keys/authorize", "anyone", ask),
  route("POST /api-keys/authorize", "anyone", consent),
];
