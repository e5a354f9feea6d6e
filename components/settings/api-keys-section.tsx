"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import Link from "next/link";
import { ApiKeyRow } from "@/components/settings/api-key-row";
import { CreateApiKeyDialog } from "@/components/settings/create-api-key-dialog";
import { SectionHeader } from "@/components/settings/section-header";
import { TableSkeleton } from "@/components/settings/table-skeleton";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, TableBody, TableHead, TableHeader } from "@/components/ui/table";
import { apiKeysQuery } from "@/lib/api-keys/queries";

export function ApiKeysSection() {
  const keys = useQuery(apiKeysQuery());
  return (
    <section aria-label="API keys">
      <SectionHeader
        title="API keys"
        text={
          <>
            Let your own programs read and change what is in Rosterline. Each key has only the rights you give it.{" "}
            <Link href="/docs/api" className="text-accent underline decoration-accent/40 underline-offset-3">
              How to use the API
            </Link>
          </>
        }
        action={<CreateApiKeyDialog />}
      />
      {keys.isPending && <TableSkeleton rows={2} />}
      {keys.isError && (
        <Alert
          variant="danger"
          title="The API keys can't be shown"
          action={<Button onClick={() => keys.refetch()}>Try again</Button>}
        >
          {keys.error.message}
        </Alert>
      )}
      {keys.data?.length === 0 && (
        <EmptyState
          icon={KeyRound}
          title="No API keys yet"
          text="Create one for each program that should use the API, so that you can revoke it without touching the others."
        />
      )}
      {keys.data && keys.data.length > 0 && (
        <Table label="API keys">
          <TableHeader>
            <tr>
              <TableHead>Name</TableHead>
              <TableHead>Scopes</TableHead>
              <TableHead className="max-lg:hidden">Created</TableHead>
              <TableHead className="max-sm:hidden">Last used</TableHead>
              <TableHead className="max-md:hidden">Expires</TableHead>
              <TableHead>
                <span className="sr-only">Actions</span>
              </TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {keys.data.map((key) => (
              <ApiKeyRow key={key.id} apiKey={key} />
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}
