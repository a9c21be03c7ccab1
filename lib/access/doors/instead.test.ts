import { notFound, redirect } from "next/navigation";
import { expect, test } from "vitest";
import { orInstead } from "./instead";

const page = orInstead(async ({ id }: { id: string }) => {
  if (id === "none") notFound();
  if (id === "old") redirect("/new");
  if (id === "odd") throw new Error("odd");
  return `page ${id}`;
}, "nothing here");

test("notFound() draws the words for it, and nothing else is caught", async () => {
  expect(await page({ id: "one" })).toBe("page one");
  expect(await page({ id: "none" })).toBe("nothing here");
  await expect(page({ id: "old" })).rejects.toMatchObject({
    digest: expect.stringContaining("NEXT_REDIRECT"),
  });
  await expect(page({ id: "odd" })).rejects.toThrow("odd");
});
