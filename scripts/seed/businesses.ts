import type { Currency } from "@/lib/platform/money";

/** When people come: hours of the local day, how wide the crowd spreads, and its share. */
type Crowd = { at: number; wide: number; share: number };
export type Business = {
  key: string;
  name: string;
  town: string;
  country: "JM" | "KY" | "CW";
  phone: string;
  /** Letters of its order numbers. */
  mark: string;
  currency: Currency;
  timeZone: string;
  /** Share of all sales, in percent. */
  share: number;
  /** In minor units: the middle price, the smallest, and what prices end in. */
  price: { middle: number; least: number; step: number; spread: number };
  /** Sunday first; 0 is closed. */
  week: readonly [number, number, number, number, number, number, number];
  day: readonly Crowd[];
  /** How much more is sold in January than in July, by tourism, 0 to 1. */
  season: number;
  /** Share of payments that come on-chain. */
  onChain: number;
  /** Day of the year of data on which it began, as a share of it. */
  since: number;
  goods: readonly string[];
};

const jamaica = { country: "JM", currency: "JMD", timeZone: "America/Jamaica" } as const;
const cayman = { country: "KY", currency: "KYD", timeZone: "America/Cayman" } as const;
const curacao = { country: "CW", currency: "USD", timeZone: "America/Curacao" } as const;

const shopHours = [
  { at: 11, wide: 1.8, share: 0.5 },
  { at: 16, wide: 1.6, share: 0.5 },
];
const breakfast = [
  { at: 8.2, wide: 1.1, share: 0.6 },
  { at: 13, wide: 1.4, share: 0.25 },
  { at: 16.5, wide: 1.2, share: 0.15 },
];
const tables = [
  { at: 13, wide: 1, share: 0.38 },
  { at: 19.4, wide: 1.2, share: 0.62 },
];
const tours = [
  { at: 8.6, wide: 0.9, share: 0.7 },
  { at: 14, wide: 1.3, share: 0.3 },
];
const price = (middle: number, least: number, step: number, spread: number) => ({
  middle,
  least,
  step,
  spread,
});

/** Twelve businesses that do not exist. The first three are the small set. */
export const businesses: readonly Business[] = [
  {
    ...{ key: "calabash", name: "Calabash Juice Bar", town: "Ocho Rios", ...jamaica },
    ...{ phone: "+1 876 555 0111", mark: "CJ", share: 16, price: price(95000, 35000, 5000, 0.45) },
    ...{ week: [1.25, 0.8, 0.85, 0.9, 1, 1.2, 1.5], day: shopHours, season: 0.2 },
    ...{ onChain: 0.01, since: 0, goods: ["Sorrel cooler", "June plum juice", "Fruit bowl"] },
  },
  {
    ...{ key: "handelskade", name: "Handelskade Coffee", town: "Willemstad", ...curacao },
    ...{ phone: "+599 9 555 0112", mark: "HC", share: 11, price: price(900, 300, 25, 0.5) },
    ...{ week: [0.7, 1, 1, 1.05, 1.1, 1.2, 1.1], day: breakfast, season: 0.25 },
    ...{ onChain: 0.02, since: 0, goods: ["Coffee and pastechi", "Flat white", "Beans, 250 g"] },
  },
  {
    ...{ key: "stingray", name: "Stingray Grocers", town: "George Town", ...cayman },
    ...{ phone: "+1 345 555 0113", mark: "SG", share: 13, price: price(3200, 400, 5, 0.75) },
    ...{ week: [0.5, 0.9, 0.9, 0.95, 1.1, 1.4, 1.3], day: shopHours, season: 0.1 },
    ...{ onChain: 0.04, since: 0, goods: ["Groceries", "Fresh fish", "Household"] },
  },
  {
    ...{ key: "breadfruit", name: "Breadfruit Bakery", town: "Mandeville", ...jamaica },
    ...{ phone: "+1 876 555 0114", mark: "BB", share: 15, price: price(110000, 25000, 5000, 0.5) },
    ...{ week: [0.4, 1, 0.95, 0.95, 1.05, 1.3, 1.4], day: breakfast, season: 0 },
    ...{
      onChain: 0.01,
      since: 0,
      goods: ["Hard dough bread", "Patties", "Easter bun", "Rum cake"],
    },
  },
  {
    ...{ key: "pelican", name: "Pelican Fish House", town: "Port Royal", ...jamaica },
    ...{ phone: "+1 876 555 0115", mark: "PF", share: 10, price: price(380000, 90000, 10000, 0.5) },
    ...{ week: [1.4, 0, 0.7, 0.8, 1, 1.6, 1.7], day: tables, season: 0.15 },
    ...{ onChain: 0.04, since: 0.05, goods: ["Table of two", "Escovitch fish", "Lunch", "Dinner"] },
  },
  {
    ...{ key: "hummingbird", name: "Hummingbird Books", town: "Kingston", ...jamaica },
    ...{ phone: "+1 876 555 0116", mark: "HB", share: 7, price: price(220000, 60000, 5000, 0.55) },
    ...{ week: [0, 0.9, 0.95, 1, 1, 1.2, 1.5], day: shopHours, season: -0.1 },
    ...{ onChain: 0.05, since: 0, goods: ["Two paperbacks", "School list", "Atlas", "Poetry"] },
  },
  {
    ...{ key: "doctor-bird", name: "Doctor Bird Surf Club", town: "Montego Bay", ...jamaica },
    ...{ phone: "+1 876 555 0117", mark: "DB", share: 3 },
    ...{ price: price(1_400_000, 600_000, 50_000, 0.5) },
    ...{ week: [1.5, 0.6, 0.7, 0.8, 0.9, 1.1, 1.6], day: tours, season: 0.45 },
    ...{ onChain: 0.22, since: 0.12, goods: ["Surf lesson", "Board for a day", "Group of four"] },
  },
  {
    ...{ key: "cliffside", name: "Cliffside Scooters", town: "Negril", ...jamaica },
    ...{ phone: "+1 876 555 0118", mark: "CS", share: 4 },
    ...{ price: price(950_000, 450_000, 50_000, 0.4) },
    ...{ week: [1.2, 0.9, 0.8, 0.9, 1, 1.2, 1.3], day: tours, season: 0.4 },
    ...{
      onChain: 0.15,
      since: 0.3,
      goods: ["Scooter, one day", "Scooter, weekend", "Two scooters"],
    },
  },
  {
    ...{ key: "ackee-tree", name: "Ackee Tree Hardware", town: "Spanish Town", ...jamaica },
    ...{ phone: "+1 876 555 0119", mark: "AT", share: 8, price: price(550000, 90000, 5000, 0.8) },
    ...{ week: [0, 1.1, 1, 1, 1, 1.2, 1.3], day: shopHours, season: 0 },
    ...{ onChain: 0.08, since: 0, goods: ["Paint and brushes", "Cement", "Tools", "Zinc sheets"] },
  },
  {
    ...{ key: "westpunt", name: "Westpunt Dive House", town: "Westpunt", ...curacao },
    ...{ phone: "+599 9 555 0120", mark: "WD", share: 3, price: price(11000, 3500, 500, 0.5) },
    ...{ week: [1.4, 0.8, 0.8, 0.9, 1, 1.2, 1.5], day: tours, season: 0.35 },
    ...{ onChain: 0.25, since: 0, goods: ["Two-tank dive", "Open water course", "Snorkel trip"] },
  },
  {
    ...{ key: "jan-thiel", name: "Jan Thiel Market", town: "Jan Thiel", ...curacao },
    ...{ phone: "+599 9 555 0121", mark: "JT", share: 8, price: price(2800, 500, 25, 0.6) },
    ...{ week: [1.3, 0.8, 0.85, 0.9, 1, 1.2, 1.4], day: shopHours, season: 0.2 },
    ...{ onChain: 0.05, since: 0.45, goods: ["Beach basket", "Groceries", "Ice and drinks"] },
  },
  {
    ...{ key: "turtle-bay", name: "Turtle Bay Charters", town: "West Bay", ...cayman },
    ...{ phone: "+1 345 555 0122", mark: "TB", share: 2, price: price(24000, 8000, 1000, 0.5) },
    ...{ week: [1.5, 0.5, 0.7, 0.8, 0.9, 1.2, 1.7], day: tours, season: 0.4 },
    ...{ onChain: 0.35, since: 0.2, goods: ["Half-day charter", "Sunset cruise", "Fishing trip"] },
  },
];
