import { expect } from "@playwright/test";
import { test } from "./alive";
import { enterAs } from "./main-job.desk";
import { listRoutes, publicRoutes, shop } from "./routes.desk";

const head = /^[\s\S]*?<head>([\s\S]*?)<\/head>/;

test("every page has a name of its own in the head it is first sent with", {
  tag: "@once",
}, async ({ page }) => {
  const nameless: string[] = [];
  const ask = async ({ path }: { path: string }) => {
    const sent = await (await page.request.get(path)).text();
    const title = /<title>(.+?) · Flash<\/title>/.exec(head.exec(sent)?.[1] ?? "");
    if (!title) nameless.push(path);
  };
  for (const route of publicRoutes) await ask(route);
  await enterAs(page, "Flash admin", shop);
  for (const route of listRoutes) await ask(route);
  expect(nameless).toEqual([]);
});
