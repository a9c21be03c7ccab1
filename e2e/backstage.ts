import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { APIRequestContext, Page } from "@playwright/test";
import type { Story, Wish } from "./stories/main";

export type SignIn = { email: string; password: string };

let process: ChildProcess | undefined;
let asked: Promise<unknown> = Promise.resolve();

/** The one process that may touch the database; it ends with the one that runs the stories. */
function backstage(): ChildProcess {
  if (process?.connected) return process;
  const execArgv = ["--conditions=react-server", "--import", "tsx"];
  process = fork("e2e/stories/main.ts", { execArgv });
  process.unref();
  process.channel?.unref();
  return process;
}

async function ask(wish: Wish): Promise<unknown> {
  const answering = backstage();
  answering.channel?.ref();
  answering.send(wish);
  const answered = new AbortController();
  const { signal } = answered;
  const gone = once(answering, "disconnect", { signal }).then(() => [{ trouble: "It ended." }]);
  const [{ made, trouble }] = await Promise.race([once(answering, "message", { signal }), gone]);
  gone.catch(() => undefined);
  answered.abort();
  answering.channel?.unref();
  if (trouble) throw new Error(`The story ${wish.story} could not be prepared: ${trouble}`);
  return made;
}

/** Prepares the people and places of a story, one after the other. */
export function prepare<T>(story: Story, ...args: string[]): Promise<T> {
  const answer = asked.catch(() => undefined).then(() => ask({ story, args }));
  asked = answer;
  return answer as Promise<T>;
}

/** Signs in over HTTP, as the form does. */
export async function tryToSignIn(who: APIRequestContext, email: string, password: string) {
  const { csrfToken } = (await (await who.get("/api/auth/csrf")).json()) as { csrfToken: string };
  return who.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
    headers: { origin: globalThis.process.env.CONSOLE_URL ?? "" },
  });
}

/** Signs in, where the story is not about signing in, and opens the path. */
export async function signIn(page: Page, { email, password }: SignIn, path: string): Promise<void> {
  const answer = await tryToSignIn(page.request, email, password);
  if (!answer.ok()) throw new Error(`${email}: ${answer.status()} ${await answer.text()}`);
  await page.goto(path);
}
