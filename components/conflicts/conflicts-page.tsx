"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { formatCount } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { conflictCountsQuery, rangeAhead } from "@/lib/events/conflict-queries";
import { type ConflictState, conflictState } from "@/lib/events/conflict-schemas";
import { ConflictList } from "./conflict-list";

type Props = { today: string; canEdit: boolean };

const WORDS: Record<ConflictState, string> = { open: "To decide", kept: "Kept", information: "Time off twice" };

/** Time off that falls on other events. People decide; nothing goes by itself. */
export function ConflictsPage({ today, canEdit }: Props) {
  const [state, setState] = useQueryState("state", parseAsStringLiteral(conflictState.options).withDefault("open"));
  const range = rangeAhead(today);
  const counts = useQuery(conflictCountsQuery(range));
  return (
    <>
      <PageHeader
        title="Conflicts"
        description="Time off that falls on another event of the same agent, from today on. Nothing is removed by itself: you decide."
        actions={
          <Button asChild>
            <Link href="/schedule">Back to the schedule</Link>
          </Button>
        }
      />
      <Tabs
        value={state}
        onValueChange={(next) => setState(conflictState.options.find((known) => known === next) ?? null)}
        activationMode="manual"
      >
        <TabsList aria-label="Conflicts">
          {conflictState.options.map((each) => (
            <TabsTrigger key={each} value={each}>
              {WORDS[each]}
              {counts.data && counts.data[each] > 0 && (
                <span className="font-normal text-muted-foreground text-sm">{formatCount(counts.data[each])}</span>
              )}
            </TabsTrigger>
          ))}
        </TabsList>
        {conflictState.options.map((each) => (
          <TabsContent key={each} value={each}>
            <ConflictList range={range} state={each} canEdit={canEdit} />
          </TabsContent>
        ))}
      </Tabs>
    </>
  );
}
