import { bech32 } from "@scure/base";

/** LUD-01: an https (or loopback http) address as LNURL1… text. */
export const lnurlOf = (url: string): string =>
  bech32.encode("lnurl", bech32.toWords(new TextEncoder().encode(url)), false).toUpperCase();

/** LUD-17: the same address under a scheme that names what it is for. */
export const schemeUrl = (scheme: "lnurlw" | "lnurlp", url: string): string =>
  url.replace(/^https?:/, `${scheme}:`);
