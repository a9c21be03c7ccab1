import { RefundPanel } from "@/components/invoices/refund-panel";
import type { RefundView } from "@/lib/invoices/refunds/queries";
import type { RefundStatus } from "@/lib/invoices/refunds/rules";
import { minutesBefore, sampleZone } from "./samples";
import { Section } from "./section";

const dana = { createdBy: "usr_dana", createdByName: "Dana Campbell" };
const nothing = { closing: null, fault: null, destination: null, payouts: [], workUntil: null };
const unmailed = { claimMails: 0, claimMailAskedAt: null, claimMailedAt: null };
const never = {
  approvedAt: null,
  openedAt: null,
  expiresAt: null,
  endedAt: null,
  nextPollAt: null,
};

const refund = (status: RefundStatus, more: Partial<RefundView> = {}): RefundView => ({
  ...{ id: `rfd_${status}`, merchantId: "ten_sample", invoiceId: "inv_sample", status },
  ...{ variant: "part", rateFrom: "then", rate: "15040000", reason: "Came with a cracked lid" },
  ...{ asset: "JMD/2", amount: 42_000n, msat: 2_792_000n, paidMsat: 0n },
  ...{ countsAmount: 42_000n, countsMsat: 2_792_000n },
  ...{ ...dana, approvedBy: null, approvedByName: null, createdAt: minutesBefore(30) },
  ...{ ...nothing, ...never, ...unmailed, ...more },
});

const omar = { approvedBy: "usr_omar", approvedByName: "Omar Reid", approvedAt: minutesBefore(20) };
const waiting = [
  refund("awaiting-approval", { amount: 4_200_000n, msat: 279_200_000n }),
  refund("requested", omar),
  refund("open", { expiresAt: minutesBefore(-43_200) }),
];
const over = [
  refund("claimed", { destination: "marcia@flashapp.me" }),
  refund("in-flight", { paidMsat: 1_000_000n }),
  refund("paid", { paidMsat: 2_792_000n, endedAt: minutesBefore(2) }),
  refund("expired", { endedAt: minutesBefore(2) }),
  refund("cancelled", { endedAt: minutesBefore(2) }),
  refund("failed", { fault: "BTCPay does not allow this with the connected key." }),
];

const room = {
  asset: "JMD/2",
  paid: { amount: 245_000n, msat: 16_290_000n },
  taken: { amount: 42_000n, msat: 2_792_000n },
  price: 245_000n,
  onlyThen: true,
} as const;
const shared = { room, personId: "usr_omar", mailTo: null, rate: undefined, approval: null };
const links = new Map([["rfd_open", "https://btcpay.example/pull-payments/sample"]]);

/** Every state of a refund: what may still be done on the left, for who may; what is under way or over on the right. */
export function RefundSpecimens() {
  return (
    <Section title="Refunds of an invoice">
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <RefundPanel
          refunding={{ ...shared, refunds: waiting, links, mayRefund: true }}
          zone={sampleZone}
        />
        <RefundPanel
          refunding={{ ...shared, refunds: over, links: new Map(), mayRefund: false }}
          zone={sampleZone}
        />
      </div>
    </Section>
  );
}
