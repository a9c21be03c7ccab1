import { Refusal } from "@/lib/platform/errors";
import { made, msg } from "@/lib/platform/i18n/translator";

/** What a column may be called, in English and Spanish, without case, accents and signs. */
const names = {
  amount: ["amount", "total", "price", "monto", "importe", "precio"],
  currency: ["currency", "moneda"],
  orderNumber: [
    ...["order number", "order", "order no", "order id", "invoice number", "reference"],
    ...["numero de pedido", "pedido", "numero de factura", "referencia"],
  ],
  buyerName: [
    ...["buyer name", "buyer", "customer", "customer name", "customer s name", "name"],
    ...["nombre del cliente", "cliente", "nombre", "comprador"],
  ],
  buyerEmail: [
    ...["buyer e mail", "buyer email", "e mail", "email", "customer e mail", "customer email"],
    ...["customer s e mail", "correo", "correo electronico", "correo electronico del cliente"],
  ],
  description: ["description", "what it is for", "item", "concepto", "descripcion", "detalle"],
  expiryMinutes: [
    ...["expiry", "expiry minutes", "expires in minutes", "minutes", "can be paid for"],
    ...["vencimiento", "minutos", "vence en minutos", "se puede pagar durante"],
  ],
} as const;
export type ColumnField = keyof typeof names;

const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const fieldOf = (name: string): ColumnField | null => {
  const wanted = plain(name);
  const found = Object.entries(names).find(([, all]) =>
    (all as readonly string[]).includes(wanted),
  );
  return (found?.[0] as ColumnField | undefined) ?? null;
};

const refuse = (why: string) => new Refusal("invalid", why, { text: [why] });

export type Header = {
  names: string[];
  /** Where each field stands; a field that no column holds is missing. */
  places: Partial<Record<ColumnField, number>>;
  unused: string[];
};

/** What each column holds, by its name in the first row. */
export function readHeader(cells: readonly string[]): Header {
  const names = cells.map((name) => name.trim());
  const places: Header["places"] = {};
  const unused: string[] = [];
  for (const [place, name] of names.entries()) {
    const field = fieldOf(name);
    if (field === null) {
      if (name) unused.push(name);
      continue;
    }
    const first = places[field];
    if (first !== undefined)
      throw refuse(made`Two columns mean the same: ${names[first]} and ${name}. Remove one.`);
    places[field] = place;
  }
  if (places.amount === undefined)
    throw refuse(
      msg("The first row must name the columns, and one of them must be called amount."),
    );
  return { names, places, unused };
}
