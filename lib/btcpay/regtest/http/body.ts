import type { IncomingMessage } from "node:http";
import { type Answer, json } from "./answers";

type Parsed = { body?: unknown; refusal?: Answer };
const LIMIT = 2_000_000;

function form(text: string): Record<string, unknown> {
  const out: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = out[name];
    if (before === undefined) out[name] = value;
    else out[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return out;
}

/** Broken JSON answers 422 like a wrong field does. */
export async function readBody(request: IncomingMessage): Promise<Parsed> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += (piece as Buffer).length;
    if (size > LIMIT) return { refusal: json({ code: "too-large", message: "Too large" }, 413) };
    pieces.push(piece as Buffer);
  }
  const text = Buffer.concat(pieces).toString("utf8");
  if (text.trim() === "") return {};
  const kind = request.headers["content-type"] ?? "";
  if (kind.startsWith("application/x-www-form-urlencoded")) return { body: form(text) };
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { refusal: json([{ path: "", message: "The request body is not JSON." }], 422) };
  }
}

export type Fields = Record<string, unknown>;

/** The body as an object; anything else counts as an empty one. */
export const fieldsOf = (body: unknown): Fields =>
  typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Fields) : {};

/** A member by name, whatever its case: BTCPay's JSON reader does not care either. */
export function field(fields: Fields, name: string): unknown {
  if (name in fields) return fields[name];
  const wanted = name.toLowerCase();
  for (const [key, value] of Object.entries(fields)) if (key.toLowerCase() === wanted) return value;
  return undefined;
}

export function textField(fields: Fields, name: string): string | undefined {
  const value = field(fields, name);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}

export function flagField(fields: Fields, name: string): boolean | undefined {
  const value = field(fields, name);
  return typeof value === "boolean" ? value : undefined;
}

export function listField(fields: Fields, name: string): string[] | undefined {
  const value = field(fields, name);
  return Array.isArray(value) ? value.map(String) : undefined;
}
