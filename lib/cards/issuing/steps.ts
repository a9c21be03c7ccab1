import "server-only";
import { randomInt } from "node:crypto";

/** Seven random digits for a card's face. */
export const sevenDigits = (): string => String(randomInt(10_000_000)).padStart(7, "0");
