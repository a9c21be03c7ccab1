import "server-only";
import { refused } from "./endpoint";
import { systemActor } from "./worker";

type Run = (
  request: Request,
  params: Record<string, string>,
  actor: typeof systemActor,
) => Promise<Response>;

/** A door for callers without an account (a webhook, a card tap); it acts as the console itself. */
export const publicEndpoint =
  (name: string, run: Run) =>
  async (
    request: Request,
    context: { params: Promise<Record<string, string>> },
  ): Promise<Response> => {
    try {
      return await run(request, await context.params, systemActor);
    } catch (error) {
      return refused(error, name);
    }
  };
