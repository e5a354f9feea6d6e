"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { ApiError } from "@/lib/api/client";
import { connectionKeys } from "@/lib/connections/queries";
import type { Connection } from "@/lib/connections/schemas";

/** What a change sets off is done within a few seconds; one looks again then. */
const LOOK_AGAIN_MS = [1_500, 4_000];

/** @returns a function that reads everything of the connection anew, now and when the change has taken effect */
export function useReadAnew(connectionId: string): () => Promise<void> {
  const client = useQueryClient();
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  useEffect(() => () => timers.current.forEach(clearTimeout), []);
  return useCallback(() => {
    const read = () => client.invalidateQueries({ queryKey: connectionKeys.one(connectionId) });
    timers.current.forEach(clearTimeout);
    timers.current = LOOK_AGAIN_MS.map((ms) => setTimeout(read, ms));
    return read();
  }, [client, connectionId]);
}

/** Reads requests, people, policies and runs anew when a run has ended. The seven days have a pace of their own. */
export function useReadAfterRuns(connection: Connection | undefined) {
  const client = useQueryClient();
  const id = connection?.id;
  const lastGoodSyncAt = connection?.lastGoodSyncAt;
  const isRunning = connection != null && connection.progress !== null;
  const known = useRef({ lastGoodSyncAt, isRunning });
  useEffect(() => {
    const before = known.current;
    known.current = { lastGoodSyncAt, isRunning };
    if (id === undefined || (before.lastGoodSyncAt === lastGoodSyncAt && before.isRunning === isRunning)) return;
    const [noun, ofThis] = connectionKeys.one(id);
    client.invalidateQueries(
      {
        predicate: ({ queryKey }) =>
          queryKey[0] === noun && queryKey[1] === ofThis && queryKey.length > 2 && queryKey[2] !== "activity",
      },
      // Where runs end faster than a list is read, starting over each time would never show it.
      { cancelRefetch: false },
    );
  }, [client, id, lastGoodSyncAt, isRunning]);
}

/** Back to the directory once somebody has disconnected it. */
export function useLeaveWhenGone(error: Error | null) {
  const router = useRouter();
  const isGone = error instanceof ApiError && error.code === "not_found";
  useEffect(() => {
    if (isGone) router.replace("/integrations");
  }, [isGone, router]);
}
