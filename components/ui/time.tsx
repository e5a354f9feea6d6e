"use client";

import { useSyncExternalStore } from "react";
import { cn } from "@/components/ui/cn";
import { relativeTime } from "@/components/ui/relative-time";

const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "long" });

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for the whole page; it stops when nobody looks at it. */
function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function subscribeToNothing() {
  return () => {};
}

/**
 * An instant (ISO 8601) in relative words that stay true while one looks; the exact local time is in its title.
 * The server's words may be a second older than the browser's, and the server does not know the reader's time zone.
 */
export function Time({ value, className }: { value: string; className?: string }) {
  const at = Date.parse(value);
  const words = useSyncExternalStore(
    subscribe,
    () => relativeTime(at, Date.now()),
    () => relativeTime(at, Date.now()),
  );
  const title = useSyncExternalStore(
    subscribeToNothing,
    () => exact.format(at),
    () => undefined,
  );
  return (
    <time dateTime={value} title={title} suppressHydrationWarning className={cn("whitespace-nowrap", className)}>
      {words}
    </time>
  );
}
