import { jsonb, type Sql } from "@/lib/btcpay/regtest/database";
import { fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { bytesFor, guid, hex, unhex } from "@/lib/btcpay/regtest/ids";
import type { World } from "@/lib/btcpay/regtest/world";
import { encryptPicc, sunMac } from "./ntag424";

export type KeyTexts = Record<"K0" | "K1" | "K2" | "K3" | "K4", string>;
export type VirtualCard = {
  id: string;
  uid: string;
  label: string;
  counter: number;
  lnurlw: string | null;
  keys: KeyTexts | null;
  last_url: string | null;
  created_at: Date;
};

export const listCards = (sql: Sql): Promise<VirtualCard[]> =>
  sql<VirtualCard[]>`select * from virtual_cards order by created_at desc, id`;

export async function findCard(sql: Sql, id: string): Promise<VirtualCard | null> {
  const [row] = await sql<VirtualCard[]>`select * from virtual_cards where id = ${id}`;
  return row ?? null;
}

/** A blank NTAG 424: a UID from the factory and nothing on it. */
export async function makeCard(world: World, label: string, uid?: string): Promise<VirtualCard> {
  const card: VirtualCard = {
    id: guid(),
    uid: uid ?? `04${hex(bytesFor(6))}`,
    label,
    counter: 0,
    lnurlw: null,
    keys: null,
    last_url: null,
    created_at: world.clock.now(),
  };
  await world.sql`insert into virtual_cards ${world.sql({ ...card, keys: null } as never)}`;
  return card;
}

/** The address inside a programming code: a deep link's `url`, or the address itself. */
export function programmingUrl(text: string): URL | null {
  const trimmed = text.trim();
  const link = /^boltcard:\/\/(program|reset)\?(.*)$/i.exec(trimmed);
  const target = link ? new URLSearchParams(link[2]).get("url") : trimmed;
  if (!target || !/^https?:\/\//i.test(target)) return null;
  return URL.canParse(target) ? new URL(target) : null;
}

export type Programmed = { card: VirtualCard } | { refusal: string };
const TIMEOUT_MS = 15_000;

async function askKeys(url: URL, uid: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ UID: uid }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    return { status: response.status, body: { message: text.slice(0, 200) } };
  }
}

function keysIn(body: unknown): { lnurlw: string; keys: KeyTexts } | null {
  const fields = fieldsOf(body);
  const lnurlw = textField(fields, "LNURLW");
  const names = ["K0", "K1", "K2", "K3", "K4"] as const;
  const found = names.map((name) => [name, textField(fields, name) ?? ""] as const);
  if (lnurlw === undefined || found.some(([, key]) => !/^[0-9a-f]{32}$/i.test(key))) return null;
  return { lnurlw, keys: Object.fromEntries(found) as KeyTexts };
}

/** Does what the Bolt Card app does when it has read the code: asks for keys and writes them. */
export async function programCard(sql: Sql, card: VirtualCard, code: string): Promise<Programmed> {
  const url = programmingUrl(code);
  if (!url) return { refusal: "That is not a programming code." };
  const reply = await askKeys(url, card.uid).catch((error: unknown) => ({
    status: 0,
    body: { message: String(error) },
  }));
  const found = reply.status === 200 ? keysIn(reply.body) : null;
  if (!found)
    return { refusal: `${url.host} answered ${reply.status}: ${JSON.stringify(reply.body)}` };
  const erase = /^boltcard:\/\/reset/i.test(code.trim());
  const after = erase ? { lnurlw: null, keys: null } : found;
  await sql`update virtual_cards set lnurlw = ${after.lnurlw}, last_url = null,
    keys = ${after.keys === null ? null : jsonb(sql, after.keys)}
    where id = ${card.id}`;
  return { card: { ...card, ...after, last_url: null } };
}

const LOOPBACK = /^lnurlw:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/]|$)/i;

/** LUD-17: https, except on a loopback host. */
export const tapAddress = (lnurlw: string): string =>
  lnurlw.replace(/^lnurlw:/i, LOOPBACK.test(lnurlw) ? "http:" : "https:");

export type Tap = { url: string; p: string; c: string; counter: number };

/** Holds the card to a reader: its counter rises by one and it shows a fresh address. */
export async function tapCard(sql: Sql, id: string): Promise<Tap | null> {
  const [card] = await sql<VirtualCard[]>`update virtual_cards set counter = counter + 1
    where id = ${id} and lnurlw is not null returning *`;
  if (!card?.keys || card.lnurlw === null) return null;
  const picc = { uid: unhex(card.uid), counter: card.counter };
  const p = encryptPicc(unhex(card.keys.K1), picc, bytesFor(5));
  const c = sunMac(unhex(card.keys.K2), picc);
  const base = tapAddress(card.lnurlw);
  const url = `${base}${base.includes("?") ? "&" : "?"}p=${p}&c=${c}`;
  await sql`update virtual_cards set last_url = ${url} where id = ${id}`;
  return { url, p, c, counter: card.counter };
}

export async function setCounter(sql: Sql, id: string, counter: number): Promise<boolean> {
  const rows = await sql`update virtual_cards set counter = ${counter}
    where id = ${id} returning id`;
  return rows.length === 1;
}

export const eraseCard = (sql: Sql, id: string) =>
  sql`update virtual_cards set lnurlw = null, keys = null, last_url = null
    where id = ${id}`;
