import { options } from "@/bench/options";
import { say } from "./report";

export type Measures = Record<string, number>;
export type Way = (seconds: number) => Promise<Measures>;

const shortly = 3;

/**
 * Takes the ways in turn, A, B, A, B, …, so that a noisy minute falls on all of them; each is warmed up once
 * uncounted. Answers every way's measures, round by round.
 */
export async function interleave<Name extends string>(
  ways: Record<Name, Way>,
  before: () => Promise<unknown> = async () => undefined,
): Promise<Record<Name, Measures[]>> {
  const names = Object.keys(ways) as Name[];
  for (const name of names) await ways[name](Math.min(shortly, options.seconds));
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Measures[]
  >;
  await before();
  for (let round = 1; round <= options.rounds; round += 1)
    for (const name of names) {
      const measures = await ways[name](options.seconds);
      taken[name].push(measures);
      say(`${name} ${round}/${options.rounds}: ${wordsOf(measures)}`);
    }
  return taken;
}

const wordsOf = (measures: Measures): string =>
  Object.entries(measures)
    .map(([name, value]) => `${name} ${value >= 100 ? Math.round(value) : value.toPrecision(3)}`)
    .join(", ");

/** One measure of a way over its rounds. */
export const pick = (rounds: Measures[], name: string): number[] =>
  rounds.map((measures) => measures[name] ?? Number.NaN);
