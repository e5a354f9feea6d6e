"use client";

import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { TableCell, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { DeliveryDetails } from "@/components/webhooks/delivery-details";
import { DeliveryStatus } from "@/components/webhooks/delivery-status";
import type { Delivery } from "@/lib/webhooks/schemas";

/** One delivery: what it was and how it went, and on demand all that was said. */
export function DeliveryRow({ endpointId, delivery }: { endpointId: string; delivery: Delivery }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const at = delivery.lastAttemptAt ?? delivery.createdAt;
  return (
    <>
      <TableRow>
        <TableCell className="align-top">
          <Button
            variant="ghost"
            size="sm"
            className="-ml-2.5"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            <ChevronRight aria-hidden="true" className={cn("transition-transform", isOpen && "rotate-90")} />
            <span className="font-mono font-normal">{delivery.kind}</span>
          </Button>
          <Time value={at} className="block text-muted-foreground text-sm sm:hidden" />
          {delivery.replayOf && <p className="text-muted-foreground text-sm">Sent again on request</p>}
        </TableCell>
        <TableCell className="align-top">
          <DeliveryStatus delivery={delivery} />
          <p className="text-muted-foreground text-sm">{resultWords(delivery)}</p>
        </TableCell>
        <TableCell className="whitespace-nowrap text-right align-top font-mono text-sm max-sm:hidden">
          {delivery.durationMs === null ? "–" : `${delivery.durationMs} ms`}
        </TableCell>
        <TableCell className="text-right align-top max-sm:hidden">
          <Time value={at} className="text-sm" />
        </TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell id={id} colSpan={4}>
            <DeliveryDetails endpointId={endpointId} delivery={delivery} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

function resultWords({ status, attempts, responseStatus, error, nextAttemptAt }: Delivery): string {
  if (attempts === 0) return nextAttemptAt ? "About to be sent" : "After the earlier ones of the same agent";
  const result = responseStatus === null ? (error ?? "On its way") : `Answered ${responseStatus}`;
  return status === "delivered" && attempts === 1 ? result : `${result} (attempt ${attempts})`;
}
