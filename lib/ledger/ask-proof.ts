import "server-only";
import { command } from "@/lib/access/command";
import { programmeId } from "@/lib/access/tenants";
import { enqueue } from "@/lib/platform/jobs";
import { AskProofInput } from "./inputs";
import { proveJob } from "./rules";

/** Has the worker prove every tenant's books now. Asked again while it waits or runs, it is done once. */
export const askProof = command({
  name: "ledger.ask-proof",
  permission: "ledger:prove",
  input: AskProofInput,
  async run({ tx, about }) {
    about(programmeId, "ledger");
    await enqueue(tx, {
      kind: proveJob,
      payload: {},
      merchantId: programmeId,
      uniqueKey: proveJob,
    });
  },
});
