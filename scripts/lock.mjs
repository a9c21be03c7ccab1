import fs from "node:fs";
import path from "node:path";
import { commandOf } from "./processes.mjs";
import { Trouble } from "./trouble.mjs";

/** The process holding the lock, or undefined when nobody does or its holder died. */
export function holder(file) {
  try {
    const [pid, command] = fs.readFileSync(file, "utf8").split("\n");
    return command && commandOf(Number(pid)) === command ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock, also from a holder that died; returns how to give it back, or undefined when it is held. */
export function tryLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (fs.existsSync(file) && holder(file) === undefined) fs.rmSync(file, { force: true });
  const mine = `${file}.${process.pid}`; // linked, not written in place: nobody may see it half written
  fs.writeFileSync(mine, `${process.pid}\n${commandOf(process.pid)}`);
  try {
    fs.linkSync(mine, file);
  } catch (error) {
    if (error.code === "EEXIST") return undefined;
    throw error;
  } finally {
    fs.rmSync(mine, { force: true });
  }
  return () => fs.rmSync(file, { force: true });
}

/** Waits up to a minute for the lock, then runs alone. */
export async function withLock(file, run) {
  const deadline = Date.now() + 60_000;
  let release = tryLock(file);
  while (!release) {
    if (Date.now() > deadline)
      throw new Trouble(`${file} is held by process ${holder(file)}: wait for it or end it.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    release = tryLock(file);
  }
  try {
    return await run();
  } finally {
    release();
  }
}
