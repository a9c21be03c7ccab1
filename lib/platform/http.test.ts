import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { makeOutgoing } from "./http";
import { isPublicAddress } from "./http-address";
import { OutgoingFault } from "./http-fault";

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const kindOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
    return "answered";
  } catch (error) {
    return error instanceof OutgoingFault ? error.kind : `bug: ${error}`;
  }
};
const nobody = makeOutgoing(() => new Set());

describe("S34: where an outgoing call may go", () => {
  it.each([
    ["https://169.254.169.254/latest/meta-data", "refused-address"],
    ["https://[::ffff:127.0.0.1]/", "refused-address"],
    ["https://0x7f000001/", "refused-address"],
    ["https://2130706433/", "refused-address"],
    ["https://127.1/", "refused-address"],
    ["https://0/", "refused-address"],
    ["https://[::1]/", "refused-address"],
    ["https://[::]/", "refused-address"],
    ["https://[fd00::1]/", "refused-address"],
    ["https://[fe80::1]/", "refused-address"],
    ["https://[64:ff9b::7f00:1]/", "refused-address"],
    ["https://10.0.0.1/", "refused-address"],
    ["https://100.64.0.1/", "refused-address"],
    ["https://172.16.5.4/", "refused-address"],
    ["https://192.168.1.1/", "refused-address"],
    ["https://localhost/", "refused-address"],
    ["http://example.com/", "bad-address"],
    ["https://user:pass@example.com/", "bad-address"],
    ["https://example.com:25/", "bad-address"],
    ["https://example.com:6379/", "bad-address"],
    ["ftp://example.com/", "bad-address"],
    ["file:///etc/passwd", "bad-address"],
    ["not an address", "bad-address"],
  ])("%s is %s", async (url, kind) => {
    expect(await kindOf(nobody(url))).toBe(kind);
  });

  it("judges the address connected to, whatever the name says (DNS rebinding)", async () => {
    let asked = 0;
    const rebinding = makeOutgoing(
      () => new Set(),
      (_host, done) => {
        asked += 1;
        done(null, [{ address: asked === 1 ? "127.0.0.1" : "10.0.0.9", family: 4 }]);
      },
    );
    expect(await kindOf(rebinding("https://rebind.example/"))).toBe("refused-address");
    expect(await kindOf(rebinding("https://rebind.example/"))).toBe("refused-address");
    expect(asked).toBe(2);
  });

  it("refuses a name with one private address among public ones", async () => {
    const mixed = makeOutgoing(
      () => new Set(),
      (_host, done) =>
        done(null, [
          { address: "1.1.1.1", family: 4 },
          { address: "::ffff:10.0.0.1", family: 6 },
        ]),
    );
    expect(await kindOf(mixed("https://mixed.example/"))).toBe("refused-address");
  });

  it("does not follow a redirect to loopback", async () => {
    const inside = await serve((_request, response) => response.end("secret"));
    const place = await serve((_request, response) =>
      response.writeHead(302, { location: `http://${inside}/` }).end(),
    );
    const call = makeOutgoing(() => new Set([place]));
    const reply = await call(`http://${place}/`);
    expect(reply.status).toBe(302);
    expect(reply.body.toString()).toBe("");
  });

  it("knows public addresses", () => {
    for (const address of ["1.1.1.1", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
      expect(isPublicAddress(address), address).toBe(true);
    for (const address of ["127.0.0.1", "::ffff:10.0.0.1", "fe80::1%eth0", "example.com", ""])
      expect(isPublicAddress(address), address).toBe(false);
  });
});

describe("S35: what an outgoing call waits for and takes", () => {
  const trusting = (place: string) => makeOutgoing(() => new Set([place]));

  it("answers with status, headers and body", async () => {
    const place = await serve((request, response) => {
      response.writeHead(201, { "x-seen": request.headers["content-type"] ?? "" });
      request.pipe(response);
    });
    const reply = await trusting(place)(`http://${place}/a`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: "hello",
    });
    expect([reply.status, reply.headers["x-seen"], reply.body.toString()]).toEqual([
      201,
      "text/plain",
      "hello",
    ]);
  });

  it("gives up on a slow answer, a drip and an endless one", async () => {
    const silent = await serve(() => undefined);
    expect(await kindOf(trusting(silent)(`http://${silent}/`, { timeoutMs: 80 }))).toBe("timeout");
    const drip = await serve((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("."), 10);
      response.on("close", () => clearInterval(timer));
    });
    expect(await kindOf(trusting(drip)(`http://${drip}/`, { timeoutMs: 120 }))).toBe("timeout");
    const flood = await serve((_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on("drain", more);
      more();
    });
    expect(await kindOf(trusting(flood)(`http://${flood}/`))).toBe("too-large");
  });

  it("tells a cut connection from a closed port", async () => {
    const cut = await serve((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      setTimeout(() => response.destroy(), 10);
    });
    expect(await kindOf(trusting(cut)(`http://${cut}/`))).toBe("cut");
    expect(await kindOf(trusting("127.0.0.1:9")("http://127.0.0.1:9/"))).toBe("unreachable");
  });
});
