import "server-only";
import type { Command } from "@/lib/access/command";
import { currentActor } from "@/lib/access/session";
import { refusals } from "@/lib/platform/errors";
import { toJson } from "@/lib/platform/json";
import { outcomeOf } from "./outcome";
import { jsonBody, sameOrigin } from "./request";
import { told } from "./told";

const answer = (body: unknown, status: number): Response =>
  new Response(toJson(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });

export const refused = (error: unknown, name: string): Response => {
  const { code, message, fields } = outcomeOf(error, name);
  const status = code === "bug" ? 500 : refusals[code];
  const response = answer({ code, message, ...(fields ? { fields } : {}) }, status);
  if (status === 503) response.headers.set("retry-after", "5");
  return response;
};

/** A command over HTTP for the signed-in person: body and path parameters become its input. */
export const endpoint =
  <I, R>(run: Command<I, R>) =>
  async (request: Request, context: { params: Promise<Record<string, string>> }) => {
    try {
      sameOrigin(request);
      const actor = await currentActor();
      const input = { ...(await jsonBody(request)), ...(await context.params) };
      return answer(await run(actor, input as I), 200);
    } catch (error) {
      return refused(error, run.commandName);
    }
  };

/** The same for a screen of ours that speaks over HTTP: a refusal is in the language of the person at it. */
export const screenEndpoint =
  <I, R>(run: Command<I, R>) =>
  async (request: Request, context: { params: Promise<Record<string, string>> }) => {
    try {
      sameOrigin(request);
      const input = { ...(await jsonBody(request)), ...(await context.params) };
      return answer((await run(await currentActor(), input as I)) ?? {}, 200);
    } catch (error) {
      const { code, message, fields } = await told(error, run.commandName);
      return answer({ code, message, fields }, code === "bug" ? 500 : refusals[code]);
    }
  };

/** A read over HTTP for the signed-in person. */
export const readEndpoint =
  (name: string, run: (request: Request, params: Record<string, string>) => Promise<Response>) =>
  async (request: Request, context: { params: Promise<Record<string, string>> }) => {
    try {
      return await run(request, await context.params);
    } catch (error) {
      return refused(error, name);
    }
  };
