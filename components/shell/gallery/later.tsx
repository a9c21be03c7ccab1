"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import type { ListSample } from "./list-sample";

const Loading = () => (
  <div aria-busy="true" data-later className="grid gap-4 py-6">
    <Skeleton className="h-5 w-40" />
    <Skeleton className="h-64 w-full" />
  </div>
);
// not drawn by the server: a button that is there can be pressed
const Tables = dynamic(() => import("./table-specimens").then((one) => one.TableSpecimens), {
  ssr: false,
  loading: Loading,
});
const Lists = dynamic(() => import("./list-specimens").then((one) => one.ListSpecimens), {
  ssr: false,
  loading: Loading,
});
const Work = dynamic(() => import("./work-specimens").then((one) => one.WorkSpecimens), {
  ssr: false,
  loading: Loading,
});
const Forms = dynamic(() => import("./form-specimens").then((one) => one.FormSpecimens), {
  ssr: false,
  loading: Loading,
});
const Overlays = dynamic(() => import("./overlay-specimens").then((one) => one.OverlaySpecimens), {
  ssr: false,
  loading: Loading,
});

type Props = { list: ListSample; stepsHidden: boolean };

/** No page of the console holds every part at once, so this one fetches most of them apart. */
export const LaterSpecimens = ({ list, stepsHidden }: Props) => (
  <>
    <Tables />
    <Lists {...list} />
    <Work stepsHidden={stepsHidden} />
    <Forms />
    <Overlays />
  </>
);
