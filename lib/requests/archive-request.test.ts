import { afterAll, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { archiveRequest } from "./archive-request";
import { kindsOf, madeRequest, requestRow } from "./testing";

afterAll(closeDb);

test("put away twice is once, and taken back out it is as before", async () => {
  const { id: requestId, owner } = await madeRequest();
  await archiveRequest(owner, { requestId, archived: true });
  await archiveRequest(owner, { requestId, archived: true });
  expect((await requestRow(requestId)).archivedAt).toBeInstanceOf(Date);
  await archiveRequest(owner, { requestId, archived: false });
  expect((await requestRow(requestId)).archivedAt).toBeNull();
  expect(await kindsOf(requestId)).toEqual(["created", "archived", "restored"]);
});

test("another business's request does not exist", async () => {
  const { id: requestId } = await madeRequest();
  const { owner } = await madeRequest();
  await expect(archiveRequest(owner, { requestId, archived: true })).rejects.toMatchObject({
    code: "not-found",
  });
});
