import { randomBytes } from "node:crypto";
import path from "node:path";
import { asSelf } from "@/lib/access/self";
import { sealSession, sessionCookie } from "@/lib/access/sign-in/cookie";
import { startSession } from "@/lib/access/sign-in/start-session";
import { makeTenant, makeUser } from "@/lib/access/testing";
import { connectForTest, type TestBtcpay } from "@/lib/btcpay/testing";
import { answers, startChild } from "@/scripts/children.mjs";
import type { startStack } from "@/scripts/stack.mjs";

type Stack = Awaited<ReturnType<typeof startStack>>;

/** The built console as a process of its own that can be killed as the kernel kills, and started again. */
export function consoleProcess(stack: Stack) {
  const { port } = new URL(stack.console);
  const next = "node_modules/next/dist/bin/next";
  let child: ReturnType<typeof startChild> | null = null;
  return {
    async start(): Promise<void> {
      child = startChild({
        name: "console",
        args: [next, "start", "-H", "127.0.0.1", "-p", port],
        env: stack.env,
        log: path.join(stack.dir, "logs", "console.log"),
      });
      await child.ready(answers(`http://127.0.0.1:${port}/api/health`));
    },
    async kill(): Promise<void> {
      if (!child?.pid) return;
      process.kill(-child.pid, "SIGKILL");
      await child.exited;
    },
  };
}

/** A business with its own store at the stack's BTCPay, and its owner's live session. */
export async function openOffice(stack: Stack) {
  const owner = { email: `${randomBytes(4).toString("hex")}@example.com` };
  const answer = await fetch(`${stack.btcpay}/__regtest/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ owner, stores: [{ name: "Blue Mountain Coffee" }] }),
  });
  const { stores } = (await answer.json()) as Pick<TestBtcpay, "stores">;
  const tenant = await makeTenant();
  await connectForTest(tenant.id, { url: stack.btcpay, stores } as TestBtcpay);
  const person = await makeUser("owner", tenant.id);
  const secret = await startSession(asSelf(person), { userAgent: null, replaces: null });
  const cookie = `${sessionCookie(stack.console).name}=${await sealSession(secret)}`;
  return { merchantId: tenant.id, cookie };
}
