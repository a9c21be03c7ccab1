import "server-only";
import { rawSql } from "./db";
import type { LiveChange } from "./live";
import { log } from "./log";

type Listener = (change: LiveChange) => void;
const held = globalThis as { flashLive?: { listeners: Set<Listener>; started: Promise<unknown> } };

function feed() {
  held.flashLive ??= start();
  return held.flashLive;
}

function start() {
  const listeners = new Set<Listener>();
  const started = rawSql()
    .listen("live", (text) => {
      const change = JSON.parse(text) as LiveChange;
      for (const listener of listeners) listener(change);
    })
    .catch((err) => {
      delete held.flashLive;
      log.warn({ err }, "live feed not started");
    });
  return { listeners, started };
}

/** Calls back for every committed change of what pages show, one database connection per process. */
export function onLiveChange(listener: Listener): () => void {
  const { listeners } = feed();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
