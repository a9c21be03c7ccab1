import { getHealth } from "@/lib/reports/queries/health";

export async function GET() {
  const health = await getHealth();
  return Response.json(health, {
    status: health.status === "down" ? 503 : 200,
    headers: {
      "cache-control": "no-store",
      ...(health.status === "down" ? { "retry-after": "5" } : {}),
    },
  });
}
