"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Tags } from "lucide-react";
import { toast } from "sonner";
import { PolicyRow } from "@/components/integrations/connection/policy-row";
import { TableSkeleton } from "@/components/integrations/connection/table-skeleton";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { policiesQuery, savePolicies } from "@/lib/connections/queries";
import type { Policy } from "@/lib/connections/schemas";
import { eventTypesQuery } from "@/lib/events/queries";

type Props = { connectionId: string; name: string; isAdmin: boolean };

/** What each of the vendor's policies becomes on the schedule, or that it stays off it. */
export function PoliciesTab({ connectionId, name, isAdmin }: Props) {
  const client = useQueryClient();
  const readAnew = useReadAnew(connectionId);
  const { queryKey } = policiesQuery(connectionId);
  const { data: policies, error, refetch } = useQuery(policiesQuery(connectionId));
  const { data: eventTypes } = useQuery(eventTypesQuery());
  const save = useMutation({
    mutationFn: ({ id, eventType, isExcluded }: Policy) =>
      savePolicies(connectionId, [{ id, eventTypeId: eventType.id, isExcluded }]),
    onMutate: async (changed) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (now) => now?.map((policy) => (policy.id === changed.id ? changed : policy)));
      return before;
    },
    onError: (problem, changed, before) => {
      client.setQueryData(queryKey, before);
      toast.error(`${changed.name} could not be changed`, { description: problem.message });
    },
    onSettled: readAnew,
  });
  if (error && !policies) return <LoadProblem what="The policies" error={error} onRetry={() => refetch()} />;
  if (!policies) return <TableSkeleton />;
  if (policies.length === 0) {
    return (
      <EmptyState
        icon={Tags}
        title="No policies yet"
        text={`Each kind of time off that comes in from ${name} appears here by its name.`}
      />
    );
  }
  return (
    <div className="grid gap-3">
      <p className="text-muted-foreground text-pretty">
        A policy is {name}’s name for a kind of time off. Choose what it is here; turn it off to keep it off the
        schedule. Changes take effect at once.
      </p>
      <Table label="Policies">
        <TableHeader>
          <TableRow>
            <TableHead>Policy</TableHead>
            <TableHead>Event type</TableHead>
            <TableHead className="hidden text-right sm:table-cell">Requests</TableHead>
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
              onChange={(changed) => save.mutate(changed)}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
