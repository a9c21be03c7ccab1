import type { Tone } from "@/components/ui/tone";
import type { ConnectionView } from "@/lib/btcpay/queries";
import { msg } from "@/lib/platform/i18n/translator";

/** A connection in one word: whether it answers, and whether something is left to do. */
export function connectionWords(connection: ConnectionView | null): { tone: Tone; text: string } {
  if (!connection) return { tone: "mute", text: msg("Not connected") };
  if (connection.state === "stale") return { tone: "bad", text: msg("No answer") };
  const states = connection.preflight.map(({ state }) => state);
  if (states.includes("missing")) return { tone: "warn", text: msg("Set-up unfinished") };
  return { tone: "good", text: msg("Connected") };
}
