import { type LookupAddress, lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./http-address";
import { OutgoingFault } from "./http-fault";
import { made } from "./i18n/translator";

type Resolved = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;
export type Resolve = (host: string, done: Resolved) => void;

const resolveAll: Resolve = (host, done) => systemLookup(host, { all: true }, done);

/**
 * The name lookup of the socket itself, so that the address judged is the address connected to and a
 * name that changes between two questions (DNS rebinding) gains nothing.
 */
export const guardedLookup =
  (resolve: Resolve = resolveAll): LookupFunction =>
  (host, options, done) =>
    resolve(host, (error, addresses) => {
      if (error) return done(error, "", 0);
      const inside = addresses.find(({ address }) => !isPublicAddress(address));
      if (inside || addresses.length === 0)
        return done(new OutgoingFault("refused-address", refusal(host)), "", 0);
      if (options.all) return done(null, addresses);
      const [first] = addresses;
      return done(null, first?.address ?? "", first?.family ?? 4);
    });

export const refusal = (host: string): string =>
  made`${host} is not on the public internet. An operator can allow it in HTTP_ALLOWLIST.`;
