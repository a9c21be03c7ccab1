/** The public page of a button, below the console's own address. */
export const buttonAddress = (home: string, id: string): string =>
  `${new URL(home).origin}/buy/${id}`;

/** Where its form is sent. */
export const pressAddress = (home: string, id: string): string =>
  `${buttonAddress(home, id)}/start`;

export const scriptAddress = (home: string): string => `${new URL(home).origin}/buttons.js`;
