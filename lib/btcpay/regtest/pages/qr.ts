import QRCode from "qrcode";
import { type Html, raw } from "./layout";

export const qr = async (text: string): Promise<Html> =>
  raw(await QRCode.toString(text, { type: "svg", margin: 1, errorCorrectionLevel: "L" }));
