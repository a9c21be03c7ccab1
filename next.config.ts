import type { NextConfig } from "next";

const everywhere = [
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** Links that carry a bearer secret in their path must not travel on as a referrer. */
const secretive = [{ key: "Referrer-Policy", value: "no-referrer" }];

const config: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  // titles cost nothing here: sent in the head, they never come late nor go for a moment
  htmlLimitedBots: /.*/,
  // the demo and the tests have types checked by tsc already; `npm run build` checks them here
  typescript: { ignoreBuildErrors: process.env.TYPES_ARE_CHECKED === "1" },
  // a file of invoices is 1 MB at most, and twice as long when all of it has to be escaped
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
  images: { unoptimized: true },
  serverExternalPackages: ["postgres", "@node-rs/argon2", "pino", "nodemailer", "pdfkit", "undici"],
  turbopack: { root: process.cwd() },
  outputFileTracingRoot: process.cwd(),
  outputFileTracingExcludes: { "*": [".data/**", "bench-results/**", "e2e/**", "shots/**"] },
  // addresses of taps, programming links and receipts are bearer secrets
  logging: {
    incomingRequests: { ignore: [/^\/boltcards?/, /^\/api\/v1\/programming/, /^\/receipt\//] },
  },
  allowedDevOrigins: ["127.0.0.1"],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    {
      source: "/:door(join|reset|card|redeem|receipt|boltcard|boltcards)/:path*",
      headers: secretive,
    },
    {
      source: "/((?!_next/|.*\\.[a-z0-9]+$).*)",
      headers: [{ key: "Cache-Control", value: "private, no-store" }],
    },
  ],
};

export default config;
