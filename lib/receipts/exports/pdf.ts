import "server-only";
import PdfDocument from "pdfkit";
import type { Document } from "@/lib/receipts/rules/document";

type Pdf = InstanceType<typeof PdfDocument>;
const [left, right, bottom] = [56, 539, 780];
const ink = "#101a17";
const soft = "#55635d";
const plain = "Helvetica";
const bold = "Helvetica-Bold";

/** What WinAnsi has beyond Latin-1 and people do write; the rest of Unicode has no shape in the built-in fonts. */
const beyond = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const drawable = (text: string): string =>
  [
    ...text
      .normalize("NFC")
      .replace(/[\u202f\u2009]/g, "\u00a0")
      .replaceAll("−", "-"),
  ]
    .map((one) => (/[\n\x20-\x7e\xa0-\xff]/.test(one) || beyond.includes(one) ? one : "?"))
    .join("");

type Style = { size?: number; font?: string; colour?: string };

function write(pdf: Pdf, text: string, at: { x: number; width: number }, style: Style = {}) {
  const { size = 10, font = plain, colour = ink } = style;
  pdf.font(font).fontSize(size).fillColor(colour);
  pdf.text(drawable(text), at.x, pdf.y, { width: at.width });
}

/** Words at the start, a figure at the end of one line, on a new page where this one is full. */
function pair(pdf: Pdf, label: string, value: string, style: Style = {}): void {
  const { size = 10, font = plain, colour = ink } = style;
  pdf.font(font).fontSize(size);
  const width = right - left - 150;
  const height = pdf.heightOfString(drawable(label), { width });
  if (pdf.y + height > bottom) pdf.addPage();
  const top = pdf.y;
  pdf.fillColor(ink).text(drawable(value), right - 150, top, { width: 150, align: "right" });
  pdf.fillColor(colour).text(drawable(label), left, top, { width });
  pdf.y = Math.max(pdf.y, top + height);
}

function rule(pdf: Pdf): void {
  pdf.y += 8;
  pdf.moveTo(left, pdf.y).lineTo(right, pdf.y).lineWidth(0.5).strokeColor("#c9d1cd").stroke();
  pdf.y += 8;
}

function head(pdf: Pdf, { title, seller, facts }: Document): void {
  const whole = { x: left, width: right - left };
  write(pdf, title, whole, { size: 22, font: bold });
  pdf.y += 10;
  write(pdf, seller.name, whole, { size: 12, font: bold });
  for (const one of seller.under) write(pdf, one, whole, { colour: soft });
  rule(pdf);
  for (const { label, value } of facts) pair(pdf, label, value, { colour: soft });
  rule(pdf);
}

function body(pdf: Pdf, { lines, sums, total, payments, notes }: Document): void {
  for (const { description, detail, amount } of lines) {
    pair(pdf, description, amount);
    if (detail) pair(pdf, detail, "", { size: 8.5, colour: soft });
    pdf.y += 3;
  }
  rule(pdf);
  for (const { label, value } of sums) pair(pdf, label, value, { colour: soft });
  pair(pdf, total.label, total.value, { size: 13, font: bold });
  rule(pdf);
  for (const { label, detail, value } of payments) {
    pair(pdf, label, value);
    if (detail) pair(pdf, detail, "", { size: 8.5, colour: soft });
  }
  pdf.y += 10;
  for (const note of notes)
    write(pdf, note, { x: left, width: right - left }, { size: 8.5, colour: soft });
}

/** A4 in the built-in fonts; the same document gives the same bytes. */
export function pdfOf(document: Document, issuedAt: Date, language: string): Promise<Buffer> {
  const pdf = new PdfDocument({
    ...{ size: "A4", margins: { top: 56, bottom: 50, left, right: 56 }, lang: language },
    ...{ displayTitle: true, pdfVersion: "1.7" as const },
    info: {
      ...{ Title: `${document.title} ${document.number}`, Author: document.seller.name },
      ...{ CreationDate: issuedAt, ModDate: issuedAt },
    },
  });
  const whole = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
  head(pdf, document);
  body(pdf, document);
  pdf.end();
  return whole;
}
