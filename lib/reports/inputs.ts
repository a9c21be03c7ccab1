import { z } from "zod";

export const RetryJobInput = z.object({ jobId: z.string().regex(/^job_[0-9a-z]{26}$/) });
