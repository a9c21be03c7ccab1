/** Where a browser keeps who has seen enough of the first steps at one business, or (null) on the platform. */
export const stepsCookie = (merchantId: string | null): string => `fc_steps_${merchantId ?? "all"}`;

const peopleIn = (value: string | undefined): string[] =>
  (value ?? "").split(".").filter((id) => /^\w+$/.test(id));

/** A till is shared, so the cookie names the people who hid them, and nobody else misses anything. */
export const isHidden = (value: string | undefined, personId: string): boolean =>
  peopleIn(value).includes(personId);

/** The cookie with one more person; sent with the pages of this business only, and kept for a year. */
export function hidingCookie(
  merchantId: string | null,
  path: string,
  value: string | undefined,
  personId: string,
): string {
  const others = peopleIn(value).filter((id) => id !== personId);
  const people = [...others.slice(-9), personId].join(".");
  return `${stepsCookie(merchantId)}=${people}; path=${path}; max-age=31536000; samesite=lax`;
}
