import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { InvoicesEmpty } from "./invoices-empty";

type Props = Partial<Parameters<typeof InvoicesEmpty>[0]>;
const drawn = (props: Props) =>
  renderToStaticMarkup(
    <InvoicesEmpty base="/b/x/invoices" filtered={false} canCreate={false} {...props} />,
  );
const hrefs = (markup: string) => [...markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);

test("an empty list leads to the first invoice, or says who creates them", () => {
  expect(hrefs(drawn({ canCreate: true }))).toEqual(["/b/x/invoices/new"]);
  expect(hrefs(drawn({}))).toEqual([]);
  expect(drawn({})).toContain("managers and cashiers of a Business create them");
  expect(hrefs(drawn({ base: "/b/all/invoices" }))).toEqual(["/admin/businesses"]);
});

test("nothing that needs attention is not the same as nothing that matches", () => {
  expect(drawn({ filtered: true })).toContain("No invoice matches these filters.");
  expect(drawn({ filtered: true, attention: true })).toContain("Nothing needs attention.");
  for (const attention of [true, false])
    expect(hrefs(drawn({ filtered: true, attention }))).toEqual(["/b/x/invoices?view=all"]);
});
