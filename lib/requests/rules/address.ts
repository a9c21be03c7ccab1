/** The public address of a request, below the console's own. */
export const payAddress = (home: string, code: string): string =>
  `${new URL(home).origin}/pay/${code}`;
