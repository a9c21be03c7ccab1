import { faults } from "./messages/faults";
import { partOf, scan } from "./messages/scan";

/** `npm run messages [folder]`: what is not translated, for everything or for one folder. */
const [only] = process.argv.slice(2);
const found = scan();
const bare = [...found.bare, ...found.built].filter(({ file }) => !only || partOf(file) === only);
for (const { file, line, text } of bare) console.log(`${file}:${line} bare: ${text}`);
const wrong = faults(found).filter((fault) => !only || fault.startsWith(`${only}:`));
for (const fault of wrong) console.log(fault);
console.log(`messages: ${bare.length} bare, ${wrong.length} faults`);
if (bare.length + wrong.length > 0) process.exitCode = 1;
