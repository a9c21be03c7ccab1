import net from "node:net";

/** Loaded into every child: descriptor 3 closes when the parent is gone, however it went, and so do we. */
try {
  const line = new net.Socket({ fd: 3, readable: true, writable: false });
  line.on("error", () => {});
  line.on("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5000).unref();
  });
  line.resume();
  line.unref();
} catch {
  // started by hand: there is no parent to follow
}
