import { Chart } from "@/components/chart/chart";
import { Tile } from "@/components/chart/tile";
import { Tiles } from "@/components/chart/tiles";
import { Money } from "@/components/ui/money";
import { Segmented } from "@/components/ui/segmented";
import { counterSeries, counters, days, salesSeries, tapped, wave } from "./sample-days";
import { jmd } from "./samples";
import { Section } from "./section";

const unit = { kind: "money", asset: "JMD/2" } as const;
const cards = { kind: "count", one: "card", many: "cards" } as const;

export function ChartSpecimens() {
  return (
    <Section title="Tiles and charts">
      <TileRow />
      <Chart
        title="Sales"
        summary={
          <>
            <Money value={jmd(220_382_000n)} className="font-medium text-ink" /> in 4 weeks,{" "}
            <span className="font-medium text-good">9.8 % up</span> on the 4 weeks before
          </>
        }
        series={salesSeries}
        points={days}
        unit={unit}
        actions={
          <Segmented
            label="Period"
            options={[
              { href: "#4", label: "4 weeks", current: true },
              { href: "#12", label: "12 weeks" },
            ]}
          />
        }
      />
      <SmallCharts />
    </Section>
  );
}

function TileRow() {
  const up = { tone: "good", text: "12 % up" } as const;
  const down = { tone: "bad", text: "4 % down" } as const;
  const same = { tone: "mute", text: "As many" } as const;
  const bank = "2 % fee, J$82,525.80 to the bank";
  return (
    <Tiles>
      <Tile
        label="Sales today"
        href="#"
        value={jmd(6_148_000n)}
        delta={up}
        note="on last Friday by 10:42"
        spark={wave.slice(0, 14)}
      />
      <Tile
        label="Ready to settle"
        href="#"
        value={jmd(8_421_000n)}
        note={bank}
        spark={wave.slice(8, 20)}
      />
      <Tile
        label="Points given today"
        href="#"
        value="8,197"
        unit="points"
        delta={down}
        note="on last Friday"
        spark={wave.slice(4, 20)}
      />
      <Tile
        label="Returning Flashcards"
        href="#"
        value="46"
        unit="of 71"
        delta={same}
        note="as last Friday"
      />
    </Tiles>
  );
}

function SmallCharts() {
  const one = salesSeries.slice(0, 1);
  const soon = "Sales will be drawn here, one point a day.";
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Chart
        title="Cards tapped"
        kind="bar"
        summary="71 cards today."
        unit={cards}
        series={[{ key: "now", label: "Cards" }]}
        points={tapped}
        height={200}
      />
      <Chart
        title="Four lines"
        kind="line"
        summary="Sales by counter."
        unit={unit}
        series={counterSeries}
        points={counters}
        height={200}
      />
      <Chart
        title="One point"
        summary="The first day of sales."
        unit={unit}
        series={one}
        points={days.slice(0, 1)}
        height={200}
      />
      <Chart
        title="Empty"
        summary="No sales in this period."
        unit={unit}
        series={salesSeries}
        points={[]}
        height={200}
        empty={soon}
      />
    </div>
  );
}
