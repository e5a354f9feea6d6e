"use client";

import { Scale } from "lucide-react";
import Link from "next/link";
import { useWatch } from "react-hook-form";
import { CheckList, CheckListSkeleton } from "@/components/integrations/connect/check-list";
import { CredentialFields } from "@/components/integrations/connect/credential-fields";
import { headingId } from "@/components/integrations/connect/wizard-steps";
import { useIsHydrated } from "@/components/integrations/hydrated";
import { useMigrateForm } from "@/components/integrations/migrate/use-migrate-form";
import { ParityCheck } from "@/components/integrations/parity/parity-check";
import { ProblemAlert } from "@/components/integrations/parity/problem-alert";
import { WindowEndFields } from "@/components/integrations/window-end-fields";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import type { Connection } from "@/lib/connections/schemas";
import type { VendorManifest } from "@/lib/integrations/types";

type Props = { connection: Connection; manifest: VendorManifest; today: string };

const HEADING = "scroll-mt-6 font-semibold text-lg focus-visible:outline-none";

/** The service user's credentials, what they see of the connection, and the button that moves it. */
export function MigrateForm({ connection, manifest, today }: Props) {
  const { name } = manifest;
  const isInert = !useIsHydrated();
  const migration = useMigrateForm(connection, name, today);
  const { form, isTesting } = migration;
  return (
    <Card>
      <form method="post" noValidate onSubmit={migration.test}>
        <section aria-labelledby={headingId("connect")} className="grid gap-5 p-4 sm:p-5">
          <h2 id={headingId("connect")} tabIndex={-1} className={HEADING}>
            Service user
          </h2>
          <CredentialFields manifest={manifest} form={form} isReadOnly={isInert} />
          <WindowEnd form={form} today={today} isInert={isInert} />
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" disabled={isInert} isBusy={isTesting} className="disabled:opacity-100">
              Test connection
            </Button>
            <p className="text-muted-foreground text-sm">Asks {name} and compares. Changes nothing.</p>
          </div>
        </section>
        <section aria-labelledby={headingId("review")} className="grid gap-4 border-t p-4 sm:p-5">
          <h2 id={headingId("review")} tabIndex={-1} className={HEADING}>
            Before and after
          </h2>
          <Found migration={migration} name={name} />
        </section>
        <footer className="grid gap-4 border-t p-4 sm:p-5">
          <ProblemAlert problem={migration.problem} />
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant="primary"
              size="lg"
              disabled={isInert}
              isBusy={migration.isMigrating}
              disabledReason={whyNot(migration, name)}
              onClick={migration.migrate}
              className="w-full disabled:opacity-100 sm:w-auto"
            >
              Migrate to the service user
            </Button>
            <Button asChild variant="ghost" size="lg">
              <Link href={`/integrations/${manifest.slug}`}>Cancel</Link>
            </Button>
            <p className="text-muted-foreground text-sm text-pretty">
              Same connection, same events. The old API key is destroyed.
            </p>
          </div>
        </footer>
      </form>
    </Card>
  );
}

type Migration = ReturnType<typeof useMigrateForm>;

function WindowEnd({ form, today, isInert }: { form: Migration["form"]; today: string; isInert: boolean }) {
  const { register, formState, control, setValue } = form;
  const { errors } = formState;
  const end = useWatch({ control, name: "end" });
  return (
    <WindowEndFields
      end={end}
      onEndChange={(next) => setValue("end", next)}
      help="The last day whose time off goes on the schedule. You can move it later."
      date={{ ...register("syncUntil"), readOnly: isInert }}
      months={{ ...register("months"), readOnly: isInert }}
      errors={{ syncUntil: errors.syncUntil?.message, months: errors.months?.message }}
      today={today}
      isDisabled={isInert}
    />
  );
}

function Found({ migration, name }: { migration: Migration; name: string }) {
  const { tested, isTesting, isOutdated, isAccepted, setIsAccepted } = migration;
  const parity = tested?.result.parity;
  return (
    <>
      <p role="status" className="sr-only">
        {isTesting && "Testing."}
        {!isTesting && parity && `Test finished: ${parity.ok ? "everything is seen" : "not everything is seen"}.`}
      </p>
      {isTesting && <CheckListSkeleton />}
      {!isTesting && !tested && (
        <div className="flex items-start gap-3 text-muted-foreground">
          <Scale className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          <p className="text-pretty">
            Test connection shows here whether the service user sees the same people and the same time off as this
            connection has.
          </p>
        </div>
      )}
      {!isTesting && tested && (
        <>
          {isOutdated && (
            <Alert variant="warning" title="You changed something since this test">
              Test again to see what is so now.
            </Alert>
          )}
          <div className={cn("grid gap-5", isOutdated && "opacity-70")}>
            <ParityCheck parity={tested.result.parity} name={name} isAccepted={isAccepted} onAccept={setIsAccepted} />
            <CheckList result={tested.result.preflight} />
          </div>
        </>
      )}
    </>
  );
}

function whyNot({ tested, isOutdated, isAccepted, isTesting }: Migration, name: string): string | null {
  if (isTesting) return "The test is under way.";
  if (!tested) return "Test the connection first.";
  if (isOutdated) return "You changed something. Test again first.";
  return tested.result.parity.ok || isAccepted ? null : `Accept the differences first, or mend them in ${name}.`;
}
