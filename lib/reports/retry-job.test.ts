import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeActor, makeTenant, withEverything } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { jobs } from "@/lib/platform/schema";
import { retryJob } from "./retry-job";

const deadJob = async () => {
  const id = newId("job");
  await withEverything((tx) =>
    tx.insert(jobs).values({ id, kind: "t.dead", payload: {}, attempts: 12, deadAt: new Date() }),
  );
  return id;
};

test("dead work is tried again, once, by an admin only", async () => {
  const jobId = await deadJob();
  const owner = makeActor("owner", (await makeTenant()).id);
  await expect(retryJob(owner, { jobId })).rejects.toMatchObject({ code: "forbidden" });
  const admin = makeActor("admin", "all");
  expect(await retryJob(admin, { jobId })).toEqual({ kind: "t.dead" });
  const [row] = await withEverything((tx) => tx.select().from(jobs).where(eq(jobs.id, jobId)));
  expect(row).toMatchObject({ deadAt: null, attempts: 0 });
  await expect(retryJob(admin, { jobId })).rejects.toMatchObject({ code: "conflict" });
  await expect(retryJob(admin, { jobId: "1; drop" })).rejects.toMatchObject({
    fields: { jobId: expect.any(Array) },
  });
});

test("dead work of which another try waits stays dead", async () => {
  const [jobId, uniqueKey] = [await deadJob(), newId("key")];
  await withEverything(async (tx) => {
    await tx.update(jobs).set({ uniqueKey }).where(eq(jobs.id, jobId));
    await tx.insert(jobs).values({ id: newId("job"), kind: "t.dead", payload: {}, uniqueKey });
  });
  await expect(retryJob(makeActor("admin", "all"), { jobId })).rejects.toMatchObject({
    code: "conflict",
  });
});
