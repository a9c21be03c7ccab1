/** The one source of time: the real clock moved by an offset that tests and demos may change. */
export type Clock = {
  now(): Date;
  offset(): number;
  setOffset(milliseconds: number): void;
};

export function movableClock(offset = 0): Clock {
  let moved = offset;
  return {
    now: () => new Date(Date.now() + moved),
    offset: () => moved,
    setOffset: (milliseconds) => {
      moved = milliseconds;
    },
  };
}

/** BTCPay's instants are whole Unix seconds. */
export const unix = (at: Date): number => Math.floor(at.getTime() / 1000);
export const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
