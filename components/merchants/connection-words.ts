import type { Tone } from "@/components/ui/tone";
import type { ConnectionView } from "@/lib/btcpay/queries";

/** A connection in one word: whether it answers, and whether something is left to do. */
export function connectionWords(connection: ConnectionView | null): { tone: Tone; text: string } {
  if (!connection) return { tone: "mute", text: "Not connected" };
  if (connection.state === "stale") return { tone: "bad", text: "No answer" };
  const states = connection.preflight.map(({ state }) => state);
  if (states.includes("missing")) return { tone: "warn", text: "Set-up unfinished" };
  return { tone: "good", text: "Connected" };
}
