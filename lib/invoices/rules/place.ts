/** A place in a list newest first: the row it lies at, and which way to go on. */
export type Place = { at: Date; id: string; back: boolean };

export const writePlace = (
  { createdAt, id }: { createdAt: Date; id: string },
  back: boolean,
): string => `${back ? "n" : "o"}${createdAt.getTime().toString(36)}.${id}`;

/** Null for what `writePlace` did not write: a broken address shows the first page. */
export function readPlace(text: string | undefined): Place | null {
  const [, way, time, id] = /^([no])([0-9a-z]{1,11})\.(\w{1,60})$/.exec(text ?? "") ?? [];
  const at = new Date(Number.parseInt(time ?? "", 36));
  if (!id || Number.isNaN(at.getTime())) return null;
  return { at, id, back: way === "n" };
}
