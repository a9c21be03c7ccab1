import fs from "node:fs";
import { pathToFileURL } from "node:url";

const parts = (version) => version.split(/[.-]/).slice(0, 3).map(Number);

const below = (version, floor) => {
  const [mine, least] = [parts(version), parts(floor)];
  const at = mine.findIndex((part, index) => part !== least[index]);
  return at >= 0 && mine[at] < least[at];
};

/** What the lockfile holds below a security floor, from elsewhere than the registry, or without a checksum. */
export function checkFloors(lock, floors) {
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    if (!place || entry.link || entry.inBundle) return [];
    const name = place.split("node_modules/").at(-1);
    const floor = floors[name];
    const faults =
      floor && below(entry.version, floor) ? [`${place} is ${entry.version}, below ${floor}`] : [];
    if (!entry.integrity) faults.push(`${place} has no checksum`);
    if (entry.resolved && !entry.resolved.startsWith("https://registry.npmjs.org/"))
      faults.push(`${place} comes from ${entry.resolved}`);
    return faults;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
  const faults = checkFloors(read("package-lock.json"), read("floors.json"));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
}
