type Report = { kind: string; version: number; name: string };

/** A CSV download whose name and header carry the version of its columns. */
export const csvResponse = (
  body: ReadableStream<Uint8Array>,
  { kind, version, name }: Report,
): Response =>
  new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${kind}-v${version}-${name}.csv"`,
      "x-report-version": `${kind}/${version}`,
      "cache-control": "no-store",
    },
  });
