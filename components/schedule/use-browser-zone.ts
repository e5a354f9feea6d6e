import { useSyncExternalStore } from "react";

/** The reader's own time zone; null on the server, which does not know it. */
export function useBrowserZone(): string | null {
  return useSyncExternalStore(subscribe, readZone, () => null);
}

function subscribe() {
  return () => {};
}

function readZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
