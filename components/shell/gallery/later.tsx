"use client";
import { lazy, Suspense } from "react";

const Forms = lazy(() =>
  import("./form-specimens").then(({ FormSpecimens }) => ({ default: FormSpecimens })),
);
const Overlays = lazy(() =>
  import("./overlay-specimens").then(({ OverlaySpecimens }) => ({ default: OverlaySpecimens })),
);

/** No page of the console holds every part at once, so this one fetches its second half apart. */
export const LaterSpecimens = () => (
  <Suspense>
    <Forms />
    <Overlays />
  </Suspense>
);
