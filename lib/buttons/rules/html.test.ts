import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buttonHtml, type Drawn, scriptTag } from "./html";

const button: Drawn = {
  ...{ kind: "fixed", look: "green", label: "Pay J$1,500", currency: "JMD" },
  ...{ amount: "1500.00", min: "", max: "", step: "" },
};
const action = "https://console.example.com/buy/btn_1/start";
const words = { amount: "Amount" };

test("a fixed button holds no price, and nothing is fetched from elsewhere", () => {
  const html = buttonHtml(button, { action, words });
  expect(html).toContain(`action="${action}"`);
  expect(html).not.toContain("<input");
  expect(html).not.toMatch(/src=|url\(|<script|<link|on[a-z]+=/);
});

test("limits stand at the field, with the least unit of the currency where none is set", () => {
  const custom = buttonHtml({ ...button, kind: "custom" }, { action, words });
  expect(custom).toContain('min="0.01" step="0.01" value="1500.00"');
  expect(custom).not.toContain("max=");
  const limits = { min: "500", max: "5000", step: "250", currency: "SATS" } as const;
  const slider = buttonHtml({ ...button, ...limits, kind: "slider" }, { action, words });
  expect(slider).toContain('type="range" min="500" max="5000" step="250"');
});

test("words cannot leave their place", () => {
  const label = `"><script>alert(1)</script>`;
  const order = { orderNumber: `"><b>`, amount: "1", signature: "x" };
  const html = buttonHtml({ ...button, label }, { action, words, order });
  expect(html).not.toMatch(/<script|<b>/);
  expect(html.match(/<input type="hidden"/g)).toHaveLength(3);
  expect(scriptTag(`"><b>`)).not.toContain("<b>");
});

test("the script is under 3 kB and keeps nothing", () => {
  const script = readFileSync("public/buttons.js", "utf8");
  expect(Buffer.byteLength(script)).toBeLessThan(3000);
  expect(script).not.toMatch(/cookie|Storage|fetch|XMLHttp|sendBeacon|innerHTML|eval/);
});
