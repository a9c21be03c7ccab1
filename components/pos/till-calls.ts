type Said = { message?: string; code?: string };
export type Answer<T> = { ok: true; value: T } | { ok: false; code: string; message: string };

/** Speaks to the console; an answer that never came is `offline`, whatever became of the question. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/pos/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
      signal: AbortSignal.timeout(20_000),
    });
    const said = (await response.json()) as T & Said;
    if (response.ok) return { ok: true, value: said };
    return { ok: false, code: said.code ?? "bug", message: said.message ?? "" };
  } catch {
    return { ok: false, code: "offline", message: "" };
  }
}

/** No answer, or one that says to come back later: the same sale is sent again. */
export const isPassing = (code: string): boolean =>
  ["offline", "unavailable", "bug"].includes(code);
