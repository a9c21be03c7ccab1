import access from "@/messages/es/access.json";
import app from "@/messages/es/app.json";
import buttons from "@/messages/es/buttons.json";
import cards from "@/messages/es/cards.json";
import chart from "@/messages/es/chart.json";
import console from "@/messages/es/console.json";
import form from "@/messages/es/form.json";
import invoices from "@/messages/es/invoices.json";
import ledger from "@/messages/es/ledger.json";
import lib from "@/messages/es/lib.json";
import merchants from "@/messages/es/merchants.json";
import pos from "@/messages/es/pos.json";
import receipts from "@/messages/es/receipts.json";
import reports from "@/messages/es/reports.json";
import requests from "@/messages/es/requests.json";
import rewards from "@/messages/es/rewards.json";
import shell from "@/messages/es/shell.json";
import system from "@/messages/es/system.json";
import table from "@/messages/es/table.json";
import ui from "@/messages/es/ui.json";
import type { Locale, Messages } from "./translator";

/** Spanish by the folder that says it; the file of a folder in `components` bears its name. */
export const spanish: Record<string, Messages> = {
  access,
  app,
  buttons,
  cards,
  chart,
  console,
  form,
  invoices,
  ledger,
  lib,
  merchants,
  pos,
  receipts,
  reports,
  requests,
  rewards,
  shell,
  system,
  table,
  ui,
};

const whole: Messages = Object.assign({}, ...Object.values(spanish));

export const catalogueOf = (locale: Locale): Messages => (locale === "es-419" ? whole : {});

const { app: _app, lib: _lib, ...screens } = spanish;
const drawn: Messages = Object.assign({}, ...Object.values(screens));

/** The messages the browser needs to draw by itself; none in English, because the text is the key. */
export const browserMessages = (locale: Locale): Messages => (locale === "es-419" ? drawn : {});
