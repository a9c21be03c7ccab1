import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { makeActor, makeTenant, withEverything } from "@/lib/access/testing";
import { jobs } from "@/lib/platform/schema";
import { askProof } from "./ask-proof";
import { proveJob } from "./rules";

const waiting = () =>
  withEverything((tx) =>
    tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.kind, proveJob), isNull(jobs.doneAt))),
  );

test("asked for by several people at once it is one piece of work, and each is in the audit log", async () => {
  const people = (["admin", "bookkeeper", "auditor"] as const).map((role) =>
    makeActor(role, "all"),
  );
  await Promise.all(people.map((who) => askProof(who, {})));
  await askProof(people[0] as (typeof people)[0], {});
  expect(await waiting()).toHaveLength(1);
  for (const { id } of people) {
    const audit = await withEverything((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.actorId, id)),
    );
    expect(audit[0]).toMatchObject({ command: "ledger.ask-proof", merchantId: "ten_programme" });
  }
});

test("who answers for one business, and who only helps people, may not", async () => {
  const { id } = await makeTenant();
  const people = [makeActor("owner", id), makeActor("accountant", id), makeActor("support", "all")];
  for (const who of people)
    await expect(askProof(who, {})).rejects.toMatchObject({ code: "forbidden" });
});
