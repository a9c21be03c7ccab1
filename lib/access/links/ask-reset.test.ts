import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mailReset } from "@/lib/access/sagas";
import { links } from "@/lib/access/schema";
import { makeActor, makeUser, systemActor, withEverything } from "@/lib/access/testing";
import { outbox } from "@/lib/platform/schema";
import { askReset } from "./ask-reset";

test("known and unknown e-mails leave the same trace: a wish, no link, no secret", async () => {
  const user = await makeUser("support");
  for (const email of [user.email, `${crypto.randomUUID()}@example.com`]) {
    expect(await askReset(systemActor, { email })).toBeUndefined();
    const [wish] = await withEverything((tx) =>
      tx
        .select()
        .from(outbox)
        .where(eq(outbox.name, "access.reset-asked"))
        .orderBy(desc(outbox.id)),
    );
    expect(wish?.payload).toEqual({ email });
    const made = await withEverything((tx) =>
      tx.select().from(links).where(eq(links.email, email)),
    );
    expect(made).toEqual([]);
  }
});

test("without a mail server the wish is dropped, without a fault", async () => {
  await expect(mailReset({ email: (await makeUser("support")).email })).resolves.toBeUndefined();
});

test("no person's role reaches it", async () => {
  await expect(
    askReset(makeActor("admin", "all"), { email: "ann@example.com" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
