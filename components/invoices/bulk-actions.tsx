"use client";
import { lazy, Suspense } from "react";

const Void = lazy(() => import("./bulk-void"));

/** Fetched with the first row picked. */
export const BulkVoid = () => (
  <Suspense>
    <Void />
  </Suspense>
);
