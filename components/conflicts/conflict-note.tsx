"use client";

import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { useIsInConflict } from "./conflict-marks";

/** In the dialog of an event that is in conflict: that it is, and where to decide. */
export function ConflictNote({ eventId }: { eventId: string }) {
  if (!useIsInConflict(eventId)) return null;
  return (
    <Alert
      variant="warning"
      title="Overlaps another event"
      action={
        <Link href="/schedule/conflicts" className="font-medium text-accent underline underline-offset-3">
          See conflicts
        </Link>
      }
    >
      Time off falls on it, or it is time off that falls on something.
    </Alert>
  );
}
