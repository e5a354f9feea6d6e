"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { CATEGORIES, CategoryFilter, isInCategory } from "@/components/integrations/directory/category-filter";
import { DirectoryGridSkeleton } from "@/components/integrations/directory/directory-skeleton";
import { IntegrationCard } from "@/components/integrations/directory/integration-card";
import { NoMatch } from "@/components/integrations/directory/no-match";
import { inOrder, ORDERS, OrderSelect } from "@/components/integrations/directory/order-select";
import { Button } from "@/components/ui/button";
import { LoadProblem } from "@/components/ui/load-problem";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { integrationsQuery } from "@/lib/connections/queries";
import type { Integration } from "@/lib/connections/schemas";

const filters = {
  category: parseAsStringLiteral(CATEGORIES).withDefault("all"),
  order: parseAsStringLiteral(ORDERS).withDefault("connected"),
  q: parseAsString.withDefault(""),
};

/** Every integration there is: what each does, and how the connected ones are. */
export function IntegrationsDirectory({ isAdmin, supportUrl }: { isAdmin: boolean; supportUrl: string }) {
  const [{ category, order, q }, setFilter] = useQueryStates(filters);
  const { data, error, refetch } = useQuery(integrationsQuery());
  const found = data?.filter((entry) => isFound(entry, q));
  const shown = found && inOrder(found, order).filter((entry) => isInCategory(entry, category));
  return (
    <>
      <PageHeader
        title="Integrations"
        description="Connect the systems that know who is away. What they say goes on the schedule by itself."
      />
      <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-3">
        <SearchBox
          label="Search integrations"
          value={q}
          onChange={(next) => setFilter({ q: next || null })}
          className="w-full sm:w-72"
        />
        <CategoryFilter
          integrations={found ?? []}
          value={category}
          onChange={(next) => setFilter({ category: next }, { history: "push" })}
        />
        <div className="sm:ml-auto">
          <OrderSelect value={order} onChange={(next) => setFilter({ order: next })} />
        </div>
      </div>
      {error && !data && <LoadProblem what="The directory" error={error} onRetry={() => refetch()} />}
      {!data && !error && <DirectoryGridSkeleton />}
      {shown && (
        <p role="status" className="sr-only">
          {shown.length === 1 ? "1 integration shown" : `${shown.length} integrations shown`}
        </p>
      )}
      {shown && shown.length > 0 && (
        <ul aria-label="Integrations" className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {shown.map((entry) => (
            <li key={entry.slug} className="grid">
              <IntegrationCard integration={entry} isAdmin={isAdmin} />
            </li>
          ))}
        </ul>
      )}
      {shown?.length === 0 && (
        <NoMatch search={q} supportUrl={supportUrl} onShowAll={() => setFilter({ q: null, category: null })} />
      )}
      {shown?.length !== 0 && (
        <p className="mt-8">
          <Button asChild variant="link">
            <a href={supportUrl}>Not listed? Tell us which one you need</a>
          </Button>
        </p>
      )}
    </>
  );
}

/** Each word of the search stands somewhere in its name, its description or its category. */
function isFound({ name, description, category }: Integration, search: string): boolean {
  const text = `${name} ${description} ${category}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
