import { PeriodControl } from "@/components/shell/period/period-control";
import { PublicCard } from "@/components/shell/public-card";
import { TestBand } from "@/components/shell/test-band";
import { Figure } from "@/components/ui/figure";
import { Qr } from "@/components/ui/qr";
import { Status } from "@/components/ui/status";
import { periodAt } from "@/lib/platform/periods";
import { jmd, sampleNow, sampleZone } from "./samples";
import { Section } from "./section";

const days = { from: "2026-02-03", to: "2026-02-10", compare: "none" };

export function ShellSpecimens() {
  return (
    <Section title="Shell">
      <div className="relative z-0 overflow-hidden rounded-card">
        <TestBand />
      </div>
      <div className="flex flex-wrap gap-3 pt-4">
        {[{ period: "7d" }, { period: "month", compare: "year" }, days].map((address) => (
          <PeriodControl
            key={JSON.stringify(address)}
            period={periodAt(address, sampleNow, sampleZone)}
            now={sampleNow}
          />
        ))}
      </div>
      <div className="py-4">
        <PublicCard business={{ name: "Blue Mahoe Café", detail: "Liguanea, Kingston" }}>
          <div className="grid justify-items-center gap-4 text-center">
            <Figure value={jmd(245_000n)} till />
            <Qr value="LNBC2450N1PJ0EXAMPLE0000000000000000" label="Lightning invoice as QR code" />
            <Status tone="info">Waiting for payment</Status>
          </div>
        </PublicCard>
      </div>
    </Section>
  );
}
