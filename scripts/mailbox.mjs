import fs from "node:fs";
import net from "node:net";
import path from "node:path";

const answers = { DATA: "354 go on", QUIT: "221 bye" };

/** One conversation by RFC 5321, as far as a client that only hands over mail goes. */
function converse(socket, keep) {
  let rest = "";
  let mail = { to: [], lines: null };
  const say = (line) => socket.write(`${line}\r\n`);
  const takeData = (line) => {
    if (line !== ".") return mail.lines.push(line.replace(/^\./, ""));
    keep({ to: mail.to, raw: mail.lines.join("\n") });
    mail = { to: [], lines: null };
    return say("250 taken");
  };
  const take = (line) => {
    if (mail.lines) return takeData(line);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "RCPT") mail.to.push(/<([^>]*)>/.exec(line)?.[1] ?? "");
    if (verb === "DATA") mail.lines = [];
    return say(answers[verb] ?? "250 ok");
  };
  socket.setEncoding("latin1").on("error", () => undefined);
  socket.on("data", (chunk) => {
    const lines = (rest + chunk).split("\r\n");
    rest = lines.pop() ?? "";
    lines.forEach(take);
  });
  say("220 mailbox");
}

/** A mail server for stories: takes every mail and keeps it in `file`, one line of JSON each. */
export async function openMailbox(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, "");
  const sockets = new Set();
  const server = net.createServer((socket) => {
    sockets.add(socket.on("close", () => sockets.delete(socket)));
    converse(socket, (mail) => fs.appendFileSync(file, `${JSON.stringify(mail)}\n`));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `smtp://127.0.0.1:${server.address().port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(done));
    },
  };
}
