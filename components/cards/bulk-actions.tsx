"use client";
import { type ComponentProps, lazy, Suspense } from "react";

const Hold = lazy(() => import("./bulk-hold"));

/** Fetched with the first row picked. */
export const BulkHold = (props: ComponentProps<typeof Hold>) => (
  <Suspense>
    <Hold {...props} />
  </Suspense>
);
