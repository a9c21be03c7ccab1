/** The fixed development issuer key of BTCPay: 01 and fifteen zeros. */
export const ISSUER_KEY = Uint8Array.of(1, ...Array<number>(15).fill(0));
