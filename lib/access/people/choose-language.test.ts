import { expect, test } from "vitest";
import { asSelf } from "@/lib/access/self";
import { makeActor, makeUser } from "@/lib/access/testing";
import { userById } from "@/lib/access/users";
import { chooseLanguage } from "./choose-language";

const localeOf = async ({ id }: { id: string }) => (await userById(id))?.locale;

test("a language is kept for who chose it, the last one chosen, and for nobody else", async () => {
  const [ana, dana] = [await makeUser("support"), await makeUser("support")];
  expect(await localeOf(ana)).toBeNull();
  for (const locale of ["es-419", "en-JM", "es-419", "es-419"] as const) {
    await chooseLanguage(asSelf(ana), { locale });
    expect(await localeOf(ana)).toBe(locale);
  }
  expect(await localeOf(dana)).toBeNull();
});

test("a language the console does not speak is refused", async () => {
  const user = await makeUser("support");
  await expect(chooseLanguage(asSelf(user), { locale: "fr" as never })).rejects.toMatchObject({
    code: "invalid",
  });
  expect(await localeOf(user)).toBeNull();
});

test("no person's role reaches it", async () => {
  await expect(
    chooseLanguage(makeActor("admin", "all"), { locale: "es-419" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
