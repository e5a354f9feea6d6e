"use client";

import { useQuery } from "@tanstack/react-query";
import { ActivityChart } from "@/components/integrations/connection/activity-chart";
import { ActivityTable } from "@/components/integrations/connection/activity-table";
import { activityWords } from "@/components/integrations/connection/activity-words";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { LoadProblem } from "@/components/ui/load-problem";
import { Skeleton } from "@/components/ui/skeleton";
import { activityQuery } from "@/lib/connections/run-queries";

/** How the checks of the last seven days went: in a sentence, as a picture, and as a table for whoever wants the numbers. */
export function ActivityCard({ connectionId }: { connectionId: string }) {
  const { data, error, refetch } = useQuery(activityQuery(connectionId));
  return (
    <Card>
      <CardHeader>
        <CardTitle>Last 7 days</CardTitle>
      </CardHeader>
      <CardContent className="pt-2">
        {error && !data && <LoadProblem what="The last 7 days" error={error} onRetry={() => refetch()} />}
        {!data && !error && (
          <div aria-busy="true" className="grid gap-3">
            <Skeleton className="h-5 w-2/3" />
            <Skeleton className="h-46" />
            <Skeleton className="h-5 w-28" />
          </div>
        )}
        {data && (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
            <p className="text-pretty">{activityWords(data.buckets)}</p>
            <ActivityChart buckets={data.buckets} />
            <ActivityTable buckets={data.buckets} />
          </div>
        )}
      </CardContent>
    </Card>
  );
}
