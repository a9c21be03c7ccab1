export type FaultKind =
  | "status"
  | "timeout"
  | "reset"
  | "reset-after-effect"
  | "slow"
  | "wrong-json"
  | "delay";

export type Fault = {
  kind: FaultKind;
  /** Regular expression on the path with its query. */
  path: string;
  method?: string | undefined;
  times: number;
  /** For `status`: the code to answer, with the body BTCPay would send. */
  status?: number | undefined;
  /** For `timeout`, `slow` and `delay`: how long, in milliseconds. */
  ms?: number | undefined;
};

export type Faults = {
  add(fault: Fault): void;
  /** The fault to apply to this call, used up once. */
  take(method: string, path: string): Fault | null;
  list(): Fault[];
  clear(): void;
  /** Cuts every connection except those of the control interface. */
  cut(all?: boolean): boolean;
};

export function faultBook(): Faults {
  let pending: Fault[] = [];
  let everything = false;
  return {
    add: (fault) => pending.push({ ...fault }),
    take(method, path) {
      const found = pending.find(
        (fault) =>
          (fault.method === undefined || fault.method === method) &&
          new RegExp(fault.path).test(path),
      );
      if (!found) return null;
      found.times -= 1;
      pending = pending.filter((fault) => fault.times > 0);
      return found;
    },
    list: () => pending,
    clear: () => {
      pending = [];
      everything = false;
    },
    cut(all) {
      if (all !== undefined) everything = all;
      return everything;
    },
  };
}
