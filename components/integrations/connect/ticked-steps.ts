import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/**
 * Which steps of an integration's guide are ticked, kept in this browser.
 * @returns indexes of the ticked steps, and a function that ticks or unticks one
 */
export function useTickedSteps(slug: string): [number[], (step: number, isTicked: boolean) => void] {
  const key = `rosterline.setup.${slug}`;
  const stored = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => "",
  );
  const ticked = stored.split(",").filter(Boolean).map(Number);
  function tick(step: number, isTicked: boolean) {
    const next = isTicked ? [...ticked, step] : ticked.filter((other) => other !== step);
    write(key, next.join(","));
  }
  return [ticked, tick];
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

// A browser may refuse storage altogether; then the ticks last as long as the page.
const fallback = new Map<string, string>();

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? fallback.get(key) ?? "";
  } catch {
    return fallback.get(key) ?? "";
  }
}

function write(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    fallback.set(key, value);
  }
  for (const listener of listeners) listener();
}
