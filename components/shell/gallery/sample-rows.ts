import type { Column, Row } from "@/components/table/cell";
import type { Tone } from "@/components/ui/tone";
import { jmd, minutesBefore, usd } from "./samples";

export const columns: Column[] = [
  { key: "state", header: "State", width: "8.5rem", phone: "state" },
  { key: "number", header: "Number", width: "5rem", phone: "hide" },
  { key: "what", header: "Invoice", phone: "title", sortHref: "#what" },
  { key: "id", header: "Id", from: "lg", phone: "hide" },
  {
    key: "when",
    header: "When",
    width: "8rem",
    phone: "when",
    sortHref: "#when",
    sorted: "descending",
  },
  {
    key: "amount",
    header: "Amount",
    align: "end",
    width: "9rem",
    phone: "amount",
    sortHref: "#amount",
  },
];

const source: [Tone, string, string, string, number, bigint][] = [
  ["info", "Waiting", "Counter 1", "Keisha", 0, 245_000n],
  ["good", "Paid", "Counter 1", "Flashcard 91B0", 3, 118_000n],
  ["warn", "Part paid", "Monthly beans", "Ackee & Thyme", 30, 1_260_000n],
  ["mute", "Ran out", "Counter 2", "Omar", 184, 172_500n],
  ["bad", "Returned", "Counter 2", "Flashcard 3F10", 3200, 164_000n],
  [
    "good",
    "Settled",
    "A very long description of cold brew in 24 cans",
    "Seven Mile Deli",
    400_000,
    14_500n,
  ],
];

export const rows: Row[] = source.map(([tone, word, what, by, minutes, cents], index) => ({
  id: String(index),
  href: "#row",
  current: index === 2,
  cells: {
    state: { kind: "status", tone, text: word },
    number: { kind: "number", text: String(2846 - index) },
    what: { text: what, sub: by, strong: true },
    id: { kind: "id", text: `inv_01j${index}x4` },
    when: { kind: "time", at: minutesBefore(minutes) },
    amount: { kind: "money", value: index === 5 ? usd(cents) : jmd(cents) },
  },
}));
