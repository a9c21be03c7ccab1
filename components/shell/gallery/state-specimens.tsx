import { Avatar, BusinessMark } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { CopyButton } from "@/components/ui/copy-button";
import { Figure } from "@/components/ui/figure";
import { Kbd } from "@/components/ui/kbd";
import { LiveDot } from "@/components/ui/live-dot";
import { Bolt, Logo } from "@/components/ui/logo";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Status, StatusPill } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import { jmd, points, sats, usd } from "./samples";
import { Flow, Section, Specimen } from "./section";

const states: { tone: Tone; word: string }[] = [
  { tone: "good", word: "Paid" },
  { tone: "warn", word: "Part paid" },
  { tone: "bad", word: "Returned" },
  { tone: "info", word: "Waiting" },
  { tone: "mute", word: "Ran out" },
];

export function StateSpecimens() {
  return (
    <Section title="States and small parts">
      <Flow>
        {states.map(({ tone, word }) => (
          <Specimen key={tone} name={tone}>
            <div className="flex items-center gap-4">
              <Status tone={tone}>{word}</Status>
              <StatusPill tone={tone}>{word}</StatusPill>
            </div>
          </Specimen>
        ))}
      </Flow>
      <Flow>
        <Chip label="Date" value="Today" removeHref="#" />
        <Chip label="Amount over" value="J$500.00" removeHref="#" />
        <LiveDot live>Live</LiveDot>
        <LiveDot live={false}>Not live since 10:42</LiveDot>
        <CopyButton value="inv_01j0">inv_01j0x4</CopyButton>
        <Kbd>/</Kbd>
        <Avatar name="Dana Campbell" />
        <BusinessMark name="Blue Mahoe" />
        <Logo />
        <Bolt className="h-8" />
      </Flow>
      <div className="grid gap-2">
        <Notice
          tone="warn"
          title="Figures stop at 10:31."
          action={<Button size="small">Try now</Button>}
        >
          BTCPay has not answered for 11 minutes. Payments are safe and will be added once it does.
        </Notice>
        <Notice tone="bad">
          The card is on hold since 14:02. Release it to take payments again.
        </Notice>
        <Notice tone="info">Two people can sign in for this business.</Notice>
        <Notice tone="good">BTCPay is connected; the first payment was seen at 09:14.</Notice>
      </div>
    </Section>
  );
}

export function MoneySpecimens() {
  return (
    <Section title="Money and progress">
      <Flow>
        <Specimen name="local">
          <Money value={jmd(245_000n)} />
        </Specimen>
        <Specimen name="minus">
          <Money value={jmd(-118_000n)} />
        </Specimen>
        <Specimen name="signed">
          <Money value={usd(14_500n)} signed />
        </Specimen>
        <Specimen name="sats">
          <Money value={sats(1_234_567n)} />
        </Specimen>
        <Specimen name="points">
          <Money value={points(8197n)} />
        </Specimen>
        <Specimen name="figure">
          <Figure value={jmd(6_148_000n)} />
        </Specimen>
        <Specimen name="figure, till">
          <Figure value={jmd(245_000n)} till />
        </Specimen>
      </Flow>
      <div className="max-w-90">
        <ProgressBar
          name="Spent today"
          label="Spent today"
          share={0.08}
          mark={0.8}
          value={
            <>
              <Money value={jmd(118_000n)} className="text-ink" /> of{" "}
              <Money value={jmd(1_500_000n)} />
            </>
          }
        />
      </div>
    </Section>
  );
}
