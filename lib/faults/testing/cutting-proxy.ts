import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** How the next connection dies: the reply to its COMMIT is swallowed, or all after so many bytes from Postgres. */
export type Cut = "commit-reply" | { afterBytes: number };

/** CommandComplete with the tag COMMIT: Postgres has made the transaction durable (protocol 3.0, message C). */
const committed = Buffer.from("C\0\0\0\x0bCOMMIT\0", "latin1");

/** A TCP proxy to Postgres on this machine that cuts connections on demand. */
export async function openCuttingProxy(port: number) {
  let armed: Cut | null = null;
  let cuts = 0;
  const open = new Set<Socket>();

  const isOver = (answer: Buffer, seen: number): boolean => {
    if (armed === null) return false;
    if (armed === "commit-reply") return answer.includes(committed);
    return seen >= armed.afterBytes;
  };

  const server = createServer((client) => {
    const postgres = connect(port, "127.0.0.1");
    let seen = 0;
    const end = () => {
      client.destroy();
      postgres.destroy();
      open.delete(client);
    };
    open.add(client);
    for (const socket of [client, postgres]) socket.on("error", end).on("close", end).setNoDelay();
    client.on("data", (question) => {
      if (armed !== null && armed !== "commit-reply" && seen === 0) seen = 1;
      postgres.write(question);
    });
    postgres.on("data", (answer) => {
      if (seen > 0) seen += answer.length;
      if (isOver(answer, seen)) {
        armed = null;
        cuts += 1;
        end();
      } else client.write(answer);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: (server.address() as AddressInfo).port,
    arm: (cut: Cut) => {
      armed = cut;
    },
    isArmed: () => armed !== null,
    cuts: () => cuts,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
