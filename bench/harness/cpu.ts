import fs from "node:fs";

const ticksPerSecond = 100;

type Stat = { pid: number; parent: number; own: number; reaped: number };

/** utime and stime, then those of children already waited for (proc(5), fields 14 to 17). */
function statOf(pid: number): Stat | null {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const at = (field: number) => Number(fields[field - 3]);
    return { pid, parent: at(4), own: at(14) + at(15), reaped: at(16) + at(17) };
  } catch {
    return null;
  }
}

function treeOf(root: number): Stat[] {
  const all = fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
  const inside = new Set([root]);
  for (let size = 0; size !== inside.size; ) {
    size = inside.size;
    for (const { pid, parent } of all) if (inside.has(parent)) inside.add(pid);
  }
  return all.filter(({ pid }) => inside.has(pid));
}

/** CPU seconds that a process and everything below it have used so far, in steps of 10 ms. */
export const cpuOf = (root: number): number =>
  treeOf(root).reduce((sum, { own, reaped }) => sum + own + reaped, 0) / ticksPerSecond;

/** Runs and tells how many CPU seconds the process tree used meanwhile. */
export async function withCpu<T>(
  root: number,
  run: () => Promise<T>,
): Promise<{ result: T; cpu: number }> {
  const before = cpuOf(root);
  const result = await run();
  return { result, cpu: cpuOf(root) - before };
}

const residentOf = (pid: number): number => {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
};

/** Runs and tells the most memory (MB) that one process held meanwhile, looked at every 20 ms. */
export async function withPeak<T>(
  pid: number,
  run: () => Promise<T>,
): Promise<{ result: T; peak: number }> {
  let peak = residentOf(pid);
  const look = setInterval(() => {
    peak = Math.max(peak, residentOf(pid));
  }, 20);
  try {
    return { result: await run(), peak };
  } finally {
    clearInterval(look);
  }
}
