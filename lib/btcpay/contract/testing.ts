import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2019 } from "ajv/dist/2019";
import type { Outgoing } from "@/lib/platform/http";

type Json = Record<string, unknown>;
type Operation = { responses?: Record<string, { content?: Record<string, { schema?: Json }> }> };
export type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
};

const beside = path.resolve("../shared/btcpay/openapi.json");
export const documentFile = process.env.BTCPAY_OPENAPI ?? beside;
export const isDocumentHere = (): boolean => existsSync(documentFile);

/** Where BTCPay's own document and BTCPay's own code part, the code is right. */
function correct(document: Document): Document {
  const payout = document.components.schemas.PayoutData as { properties: Json };
  payout.properties.date = { type: "number" };
  return document;
}

export const readDocument = (): Document =>
  correct(JSON.parse(readFileSync(documentFile, "utf8")) as Document);

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** BTCPay writes null for whatever has no value, so each property may be null. */
const orNull = (schema: unknown): unknown => ({ anyOf: [{ type: "null" }, schema] });

/** OpenAPI 3.0 as JSON schema: closed objects inside allOf would forbid each other's members, so they open. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (!isObject(value)) return value;
  const { nullable, example, discriminator, additionalProperties, properties, ...rest } = value;
  const schema = Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => !key.startsWith("x-") && key !== "default" && key !== "format")
      .map(([key, inner]) => [key, asJsonSchema(inner)]),
  );
  if (isObject(additionalProperties))
    schema.additionalProperties = asJsonSchema(additionalProperties);
  if (additionalProperties === true) schema.additionalProperties = true;
  if (isObject(properties))
    schema.properties = Object.fromEntries(
      Object.entries(properties).map(([key, inner]) => [key, orNull(asJsonSchema(inner))]),
    );
  return nullable === true ? orNull(schema) : schema;
}

export type Exchange = { method: string; path: string; status: number; body: unknown };

/** Remembers each answer on its way to the client. */
export function recording(send: Outgoing, baseUrl: string): { send: Outgoing; seen: Exchange[] } {
  const seen: Exchange[] = [];
  const root = new URL(baseUrl).pathname.replace(/\/$/, "");
  return {
    seen,
    send: async (url, init) => {
      const reply = await send(url, init);
      const text = reply.body.toString("utf8");
      seen.push({
        method: (init?.method ?? "GET").toLowerCase(),
        path: new URL(url).pathname.slice(root.length),
        status: reply.status,
        body: text === "" ? null : JSON.parse(text),
      });
      return reply;
    },
  };
}

const matches = (template: string, at: string): boolean =>
  new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(at);

/** The document's path for an address: the one with the fewest parameters. */
export const templateFor = (document: Document, at: string): string | undefined =>
  Object.keys(document.paths)
    .filter((template) => matches(template, at))
    .sort((a, b) => a.split("{").length - b.split("{").length)[0];

function resolved(document: Document, schema: Json): Json {
  const name = typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
  const found = name ? document.components.schemas[name] : undefined;
  return found ? resolved(document, found) : schema;
}

const closed = (schema: unknown): Json => ({ allOf: [schema], unevaluatedProperties: false });

/** The answer's schema with its outermost objects closed to members the document does not know. */
function shut(document: Document, schema: Json): Json {
  const outer = resolved(document, schema);
  return outer.type === "array" ? { type: "array", items: closed(outer.items) } : closed(schema);
}

const toBundle = (schema: unknown): Json =>
  JSON.parse(
    JSON.stringify(asJsonSchema(schema)).replaceAll('"#/components', '"btcpay#/components'),
  );

/** Validates answers against the document; says each fault in a line. */
export function validator(document: Document) {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  ajv.addSchema({ $id: "btcpay", components: asJsonSchema(document.components) as Json });
  return ({ method, path: at, status, body }: Exchange): string[] => {
    const template = templateFor(document, at);
    if (!template) return [`${at} is not in the document`];
    const answer = document.paths[template]?.[method]?.responses?.[String(status)];
    if (!answer) return [`${method} ${template} does not answer ${status}`];
    const schema = answer.content?.["application/json"]?.schema;
    if (!schema) return [];
    const check = ajv.compile(toBundle(shut(document, schema)));
    check(body);
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${method} ${template} ${instancePath}: ${message} ${JSON.stringify(params)}`,
    );
  };
}

/** Every member a schema knows, through allOf, anyOf and references; null when it is open to any. */
export function membersOf(document: Document, schema: Json): Map<string, Json> | null {
  const outer = resolved(document, schema);
  if (outer.additionalProperties === true) return null;
  const found = new Map(Object.entries((outer.properties ?? {}) as Record<string, Json>));
  for (const key of ["allOf", "anyOf", "oneOf"])
    for (const part of (outer[key] ?? []) as Json[])
      for (const [name, inner] of membersOf(document, part) ?? []) found.set(name, inner);
  return found;
}

/** Members that `read` (JSON schema of what we read) names and the document does not. */
export function strangers(document: Document, read: Json, schema: Json, at = ""): string[] {
  const outer = resolved(document, schema);
  const wanted = ([read, ...((read.anyOf ?? []) as Json[])] as Json[]).find(
    ({ properties, items }) => properties ?? items,
  );
  if (!wanted) return [];
  if (isObject(wanted.items))
    return strangers(document, wanted.items, (outer.items ?? {}) as Json, `${at}[]`);
  const known = membersOf(document, outer);
  if (!known) return [];
  return Object.entries((wanted.properties ?? {}) as Record<string, Json>).flatMap(
    ([name, inner]) => {
      const there = known.get(name);
      return there ? strangers(document, inner, there, `${at}.${name}`) : [`${at}.${name}`];
    },
  );
}
