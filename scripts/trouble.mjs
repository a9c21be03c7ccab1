/** Something the person at the keyboard can put right: shown as one sentence, without a stack. */
export class Trouble extends Error {
  name = "Trouble";
}

const causes = [
  [
    /No space left on device|ENOSPC/,
    (where) => `The disk is full: free some space for ${where} and start again.`,
  ],
  [
    /Address already in use|EADDRINUSE/,
    (where) =>
      `${where} needs a port that another program is using: stop that program or choose another port.`,
  ],
  [
    /Permission denied|EACCES|EPERM/,
    (where) => `${where} is not writable for this account: change its owner or move the folder.`,
  ],
  [
    /Cannot allocate memory|ENOMEM/,
    (where) => `There is not enough memory to start ${where}: close something and start again.`,
  ],
];

/** The sentence for what a program said while dying, or its own last words when it is none we know. */
export function explain(text, where) {
  for (const [pattern, sentence] of causes)
    if (pattern.test(text)) return new Trouble(sentence(where));
  return new Error(`${where}: ${text.trim() || "stopped without a word"}`);
}

/** Runs a script's main function; trouble ends it with its sentence and exit code 1. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : known(error));
    process.exit(1);
  }
}

function known(error) {
  const found = explain(`${error?.code ?? ""} ${error?.message ?? error}`, process.cwd());
  return found instanceof Trouble ? found.message : error;
}
