import net from "node:net";

const listen = (port) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });

/** A port nobody uses at this moment. */
export const freePort = () => listen(0);

export const isFree = (port) =>
  listen(port).then(
    () => true,
    () => false,
  );
