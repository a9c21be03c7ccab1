"use server";
import { action } from "@/lib/access/doors/action";
import { retryJob } from "./retry-job";

export const retryJobAction = action(retryJob);
