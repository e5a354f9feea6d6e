"use client";

import { useQuery } from "@tanstack/react-query";
import { PlugZap, SearchX } from "lucide-react";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { CATEGORIES, CategoryFilter } from "@/components/integrations/directory/category-filter";
import { DirectoryGridSkeleton } from "@/components/integrations/directory/directory-skeleton";
import { IntegrationCard } from "@/components/integrations/directory/integration-card";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { integrationsQuery } from "@/lib/connections/queries";
import type { Integration } from "@/lib/connections/schemas";

const ASK = "Not listed? Tell us which one you need";

const filters = { category: parseAsStringLiteral(CATEGORIES).withDefault("all"), q: parseAsString.withDefault("") };

/** Every integration there is: what each does, and how the connected ones are. */
export function IntegrationsDirectory({ isAdmin, supportUrl }: { isAdmin: boolean; supportUrl: string }) {
  const [{ category, q }, setFilter] = useQueryStates(filters);
  const { data, error, refetch } = useQuery(integrationsQuery());
  const shown = data && connectedFirst(data).filter((entry) => isInCategory(entry, category) && isFound(entry, q));
  return (
    <>
      <PageHeader
        title="Integrations"
        description="Connect the systems that know who is away. What they say goes on the schedule by itself."
        actions={
          <SearchBox
            label="Search integrations"
            value={q}
            onChange={(next) => setFilter({ q: next || null })}
            className="w-full sm:w-72"
          />
        }
      />
      <CategoryFilter value={category} onChange={(next) => setFilter({ category: next }, { history: "push" })} />
      {error && !data && <LoadProblem what="The directory" error={error} onRetry={() => refetch()} />}
      {!data && !error && <DirectoryGridSkeleton />}
      {shown && (
        <p role="status" className="sr-only">
          {shown.length === 1 ? "1 integration shown" : `${shown.length} integrations shown`}
        </p>
      )}
      {shown && shown.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {shown.map((entry) => (
            <IntegrationCard key={entry.slug} integration={entry} isAdmin={isAdmin} />
          ))}
        </div>
      )}
      {shown?.length === 0 && (
        <EmptyState
          icon={q ? SearchX : PlugZap}
          title={q ? `No integration matches “${q}”` : "Nothing here yet"}
          text="Tell us which one you need. It takes a minute, and it decides what we build next."
          action={
            <>
              <Button onClick={() => setFilter({ q: null, category: null })}>Show all integrations</Button>
              <Button asChild variant="primary">
                <a href={supportUrl}>{ASK}</a>
              </Button>
            </>
          }
        />
      )}
      {shown?.length !== 0 && (
        <p className="mt-8">
          <Button asChild variant="link">
            <a href={supportUrl}>{ASK}</a>
          </Button>
        </p>
      )}
    </>
  );
}

function connectedFirst(integrations: Integration[]): Integration[] {
  return integrations.toSorted(
    (a, b) => Number(b.connection !== null) - Number(a.connection !== null) || a.name.localeCompare(b.name, "en"),
  );
}

function isInCategory(integration: Integration, category: (typeof CATEGORIES)[number]): boolean {
  return category === "all" || integration.category === category;
}

function isFound(integration: Integration, search: string): boolean {
  const words = `${integration.name} ${integration.description}`.toLowerCase();
  return words.includes(search.trim().toLowerCase());
}
