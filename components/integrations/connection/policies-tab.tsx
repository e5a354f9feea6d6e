"use client";

import { useQuery } from "@tanstack/react-query";
import { Tags } from "lucide-react";
import { PolicyRow } from "@/components/integrations/connection/policy-row";
import { PolicyTypesChoice } from "@/components/integrations/connection/policy-types-choice";
import { TableSkeleton } from "@/components/integrations/connection/table-skeleton";
import { useChangePolicy } from "@/components/integrations/connection/use-change-policy";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { policiesQuery } from "@/lib/connections/queries";
import type { Connection } from "@/lib/connections/schemas";
import { eventTypesQuery } from "@/lib/events/queries";

type Props = { connection: Connection; name: string; isAdmin: boolean };

/** What each of the vendor's policies becomes on the schedule, or that it stays off it. */
export function PoliciesTab({ connection, name, isAdmin }: Props) {
  const { data: policies, error, refetch } = useQuery(policiesQuery(connection.id));
  const { data: eventTypes } = useQuery(eventTypesQuery());
  const change = useChangePolicy(connection.id);
  if (error && !policies) return <LoadProblem what="The policies" error={error} onRetry={() => refetch()} />;
  if (!policies) return <TableSkeleton />;
  return (
    <div className="grid gap-4">
      <p className="text-muted-foreground text-pretty">
        A policy is {name}’s name for a kind of time off. Choose what it is here; turn it off to keep it off the
        schedule. Changes take effect at once, and can be undone.
      </p>
      {isAdmin && <PolicyTypesChoice connection={connection} policies={policies} />}
      {policies.length === 0 ? (
        <EmptyState
          icon={Tags}
          title="No policies yet"
          text={`Each kind of time off that comes in from ${name} appears here by its name.`}
        />
      ) : (
        <Table label="Policies">
          <TableHeader>
            <TableRow>
              <TableHead>Policy</TableHead>
              <TableHead>Event type</TableHead>
              <TableHead className="hidden text-right sm:table-cell">Requests</TableHead>
              <TableHead className="hidden text-right sm:table-cell">Events</TableHead>
              <TableHead className="whitespace-normal text-right">On the schedule</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {policies.map((policy) => (
              <PolicyRow
                key={policy.id}
                policy={policy}
                eventTypes={eventTypes ?? []}
                isAdmin={isAdmin}
                onChange={(changes) => change({ policy, changes })}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {isAdmin && policies.some((policy) => policy.isPrivate) && (
        <p className="text-muted-foreground text-sm text-pretty">
          Only admins see the names of private policies; others read “Time off”. Everybody sees the name of the event
          type that you choose for one.
        </p>
      )}
    </div>
  );
}
