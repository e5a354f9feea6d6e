"use client";

import { useQueryStates } from "nuqs";
import { OverviewTab } from "@/components/integrations/connection/overview-tab";
import { NO_FILTERS, pageParams, TABS, type Tab } from "@/components/integrations/connection/params";
import { PeopleTab } from "@/components/integrations/connection/people-tab";
import { PoliciesTab } from "@/components/integrations/connection/policies-tab";
import { RequestsTab } from "@/components/integrations/connection/requests-tab";
import { RunsTab } from "@/components/integrations/connection/runs-tab";
import { SettingsTab } from "@/components/integrations/connection/settings-tab";
import { formatCount } from "@/components/integrations/words";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { Connection } from "@/lib/connections/schemas";

const WORDS: Record<Tab, string> = {
  overview: "Overview",
  requests: "Requests",
  people: "People",
  policies: "Policies",
  runs: "Runs",
  settings: "Settings",
};

type Props = { connection: Connection; name: string; isAdmin: boolean; today: string; onDisconnect: () => void };

/** The parts of a connection; the address says which one is shown. */
export function ConnectionTabs({ connection, name, isAdmin, today, onDisconnect }: Props) {
  const [{ tab }, setParams] = useQueryStates(pageParams, { history: "push" });
  const { id } = connection;
  function show(next: string) {
    setParams({ ...NO_FILTERS, tab: TABS.find((known) => known === next) ?? null });
  }
  return (
    <Tabs value={tab} onValueChange={show} activationMode="manual">
      <TabsList aria-label={`${name} connection`}>
        {TABS.map((each) => (
          <TabsTrigger key={each} value={each}>
            {WORDS[each]}
            {each === "requests" && connection.counts.requests > 0 && (
              <span aria-hidden="true" className="font-normal text-muted-foreground text-sm">
                {formatCount(connection.counts.requests)}
              </span>
            )}
          </TabsTrigger>
        ))}
      </TabsList>
      <TabsContent value="overview">
        <OverviewTab connection={connection} name={name} />
      </TabsContent>
      <TabsContent value="requests">
        <RequestsTab connection={connection} isAdmin={isAdmin} />
      </TabsContent>
      <TabsContent value="people">
        <PeopleTab connectionId={id} name={name} isAdmin={isAdmin} />
      </TabsContent>
      <TabsContent value="policies">
        <PoliciesTab connection={connection} name={name} isAdmin={isAdmin} />
      </TabsContent>
      <TabsContent value="runs">
        <RunsTab connectionId={id} />
      </TabsContent>
      <TabsContent value="settings">
        <SettingsTab connection={connection} name={name} isAdmin={isAdmin} today={today} onDisconnect={onDisconnect} />
      </TabsContent>
    </Tabs>
  );
}
