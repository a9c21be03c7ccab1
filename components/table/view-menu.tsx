"use client";
import { type ComponentProps, lazy, Suspense } from "react";

const Entries = lazy(() => import("./view-menu-entries"));

/** Fetched only where a saved view is shown. */
export const ViewMenu = (props: ComponentProps<typeof Entries>) => (
  <Suspense>
    <Entries {...props} />
  </Suspense>
);
