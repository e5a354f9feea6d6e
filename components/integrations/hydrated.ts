import { useSyncExternalStore } from "react";

/** Whether the page reacts yet. What is typed before that would be lost, so forms wait for it. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}

function subscribeToNothing() {
  return () => {};
}
