import { accountRule, netLegs } from "@/lib/ledger/rules";
import type { Posting } from "@/lib/ledger/steps";

/** What the books would say if they were a list in memory. */
type Written = Posting & { content: string; reversed?: boolean };
export type Answer =
  | { journal: number; repeated: boolean }
  | "conflict"
  | "limit-reached"
  | "not-found";

const legsOf = (posting: Posting) =>
  netLegs(posting.legs).sort((a, b) => (`${a.code}|${a.asset}` < `${b.code}|${b.asset}` ? -1 : 1));

const contentOf = (posting: Posting, reverses?: number) => {
  const legs = legsOf(posting).map(({ code, asset, amount }) => `${code}|${asset}|${amount}`);
  return [posting.kind, posting.ref ?? "", reverses ?? "", ...legs].join(" ");
};

export class Model {
  readonly written: Written[] = [];

  /** Balance of everything, or of what happened before `at`. */
  balance(code: string, asset: string, at?: Date): bigint {
    return this.written
      .filter(({ eventAt }) => !at || eventAt < at)
      .flatMap(({ legs }) => legs)
      .filter((leg) => leg.code === code && leg.asset === asset)
      .reduce((sum, { amount }) => sum + amount, 0n);
  }

  post(posting: Posting, reverses?: number): Answer {
    const content = contentOf(posting, reverses);
    const known = this.written.findIndex(({ idem }) => idem === posting.idem);
    if (known >= 0)
      return this.written[known]?.content === content
        ? { journal: known, repeated: true }
        : "conflict";
    if (reverses !== undefined && this.written[reverses]?.reversed) return "conflict";
    for (const { code, asset, amount } of netLegs(posting.legs)) {
      const { floor } = accountRule(code);
      if (floor !== null && amount < 0n && this.balance(code, asset) + amount < floor)
        return "limit-reached";
    }
    if (reverses !== undefined) Object.assign(this.written[reverses] ?? {}, { reversed: true });
    this.written.push({ ...posting, legs: netLegs(posting.legs), content });
    return { journal: this.written.length - 1, repeated: false };
  }

  /** All or none: floors are looked at once, after everything. */
  postMany(postings: readonly Posting[]): Answer[] | "conflict" | "limit-reached" {
    const before = this.written.length;
    const answers = postings.map((posting) => this.write(posting));
    const fault = answers.find((answer) => answer === "conflict") ?? this.belowFloor(before);
    if (!fault) return answers;
    this.written.length = before;
    return fault;
  }

  reverse(journal: number, idem: string, eventAt: Date): Answer {
    const original = this.written[journal];
    if (!original) return "not-found";
    const legs = original.legs.map((leg) => ({ ...leg, amount: -leg.amount }));
    const { merchantId, ref } = original;
    return this.post(
      { merchantId, idem, kind: "reversal", eventAt, ref: ref ?? null, legs },
      journal,
    );
  }

  private write(posting: Posting): Answer {
    const content = contentOf(posting);
    const known = this.written.findIndex(({ idem }) => idem === posting.idem);
    if (known < 0) {
      this.written.push({ ...posting, legs: netLegs(posting.legs), content });
      return { journal: this.written.length - 1, repeated: false };
    }
    if (this.written[known]?.content !== content) return "conflict";
    return { journal: known, repeated: true };
  }

  private belowFloor(from: number): "limit-reached" | undefined {
    const moved = this.written.slice(from).flatMap(({ legs }) => legs);
    const low = moved.some(({ code, asset }) => {
      const { floor } = accountRule(code);
      return floor !== null && this.balance(code, asset) < floor;
    });
    return low ? "limit-reached" : undefined;
  }
}
