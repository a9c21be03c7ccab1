/** Strings whole, so that digits inside them are left alone; else a number. */
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const safeInteger = /^-?\d{1,15}$/;

/** JSON in which every number but a safe integer arrives as its own digits in a string: no float is made. */
export const parseExactJson = (text: string): unknown =>
  JSON.parse(
    text.replace(token, (found) =>
      found.startsWith('"') || safeInteger.test(found) ? found : `"${found}"`,
    ),
  );
