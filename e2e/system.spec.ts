import { expect } from "@playwright/test";
import { test } from "./alive";
import { enterAs } from "./main-job.desk";

test("the last proof of the books stands there with its age and reach, and a new one is a press away", async ({
  page,
}) => {
  await enterAs(page, "Flash admin", "/admin/system");
  const books = page.locator("[data-proofs]");
  await expect(books).toContainText(/Proven .+ over [\d,]+ entries of \d+ sets of books/);
  await expect(books).toContainText("Every journal sums to zero");
  const before = (await books.getAttribute("data-proofs")) ?? "";
  expect(before).toMatch(/^prf_/);
  await page.getByRole("button", { name: "Prove again now" }).click();
  await expect(books).not.toHaveAttribute("data-proofs", before);
  await expect(books).toHaveAttribute("data-proofs", /^prf_/);
  await expect(books).not.toContainText("broken");
});
