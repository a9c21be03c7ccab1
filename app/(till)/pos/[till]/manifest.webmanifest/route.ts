import { publicEndpoint } from "@/lib/access/doors/public";

/** What makes a till an app on a phone; says nothing that its address does not. */
export const GET = publicEndpoint("pos.manifest", async (_request, { till = "" }) =>
  Response.json(
    {
      ...{ name: "Flash till", short_name: "Till", display: "standalone" },
      ...{ id: `/pos/${till}`, start_url: `/pos/${till}`, scope: "/pos/" },
      ...{ background_color: "#f6f8f7", theme_color: "#f6f8f7" },
      icons: [{ src: "/favicon.svg", type: "image/svg+xml", sizes: "any" }],
    },
    {
      headers: {
        "content-type": "application/manifest+json",
        "cache-control": "private, no-store",
      },
    },
  ),
);
