"use client";

import { useState } from "react";
import { SetupGuide } from "@/components/integrations/connect/setup-guide";
import { headingId } from "@/components/integrations/connect/wizard-steps";
import { MigrateForm } from "@/components/integrations/migrate/migrate-form";
import { PageHeader } from "@/components/ui/page-header";
import type { Connection } from "@/lib/connections/schemas";
import { findVendor } from "@/lib/integrations/catalog";

type Props = {
  connection: Connection;
  /** Of the organization, `YYYY-MM-DD`. */
  today: string;
};

/** Moves a connection from an API key to a service user, after a look at what that one sees. */
export function MigrateWizard({ connection, today }: Props) {
  const manifest = findVendor(connection.integration);
  const [isPrepared, setIsPrepared] = useState(false);
  if (!manifest) return null;
  function goOn() {
    setIsPrepared(true);
    document.getElementById(headingId("connect"))?.focus();
  }
  return (
    <>
      <PageHeader
        title={`Migrate ${manifest.name}`}
        description={`About five minutes in ${manifest.name} and one here. Events, people and their links stay. Nothing changes before you press Migrate to the service user.`}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] xl:gap-8">
        <SetupGuide manifest={manifest} isCurrent={!isPrepared} onContinue={goOn} />
        <MigrateForm connection={connection} manifest={manifest} today={today} />
      </div>
    </>
  );
}
