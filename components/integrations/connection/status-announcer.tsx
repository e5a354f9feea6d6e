"use client";

import { useRef } from "react";
import type { ConnectionStatus } from "@/lib/connections/schemas";

const WORDS: Record<ConnectionStatus, string> = {
  syncing: "sync in progress",
  connected: "connected",
  delayed: "delayed",
  action_needed: "action needed",
  migration_required: "migration required",
  paused: "paused",
};

/** Tells a screen reader when the state changes, once and politely; says nothing while it stays. */
export function StatusAnnouncer({ name, status }: { name: string; status: ConnectionStatus }) {
  const first = useRef(status);
  const hasChanged = useRef(false);
  if (status !== first.current) hasChanged.current = true;
  return (
    <p role="status" className="sr-only">
      {hasChanged.current && `Status of ${name}: ${WORDS[status]}`}
    </p>
  );
}
