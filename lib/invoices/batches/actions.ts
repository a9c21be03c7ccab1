"use server";
import { action } from "@/lib/access/doors/action";
import { confirmBatch } from "./confirm-batch";
import { retryBatch } from "./retry-batch";
import { stopBatch } from "./stop-batch";
import { uploadBatch } from "./upload-batch";

export const confirmBatchAction = action(confirmBatch);
export const retryBatchAction = action(retryBatch);
export const stopBatchAction = action(stopBatch);
export const uploadBatchAction = action(uploadBatch);
