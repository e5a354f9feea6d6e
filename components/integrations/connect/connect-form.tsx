"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { CredentialFields } from "@/components/integrations/connect/credential-fields";
import type { FormProblem } from "@/components/integrations/connect/form-problem";
import { MethodChoice } from "@/components/integrations/connect/method-choice";
import { TestResult } from "@/components/integrations/connect/test-result";
import { useConnectForm } from "@/components/integrations/connect/use-connect-form";
import { headingId } from "@/components/integrations/connect/wizard-steps";
import { useIsHydrated } from "@/components/integrations/hydrated";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Marked } from "@/components/ui/marked";
import type { Manifest } from "@/lib/integrations/types";

type Props = { manifest: Manifest; today: string; onTested: () => void };

/** Credentials and days, the test of both, and the button that connects. */
export function ConnectForm({ manifest, today, onTested }: Props) {
  const isHydrated = useIsHydrated();
  const connection = useConnectForm(manifest, today, onTested);
  const { form, problem, tested, isTesting, isConnecting } = connection;
  // Before the page reacts, a press would send the form the browser's own way, token and all.
  const isInert = !isHydrated;
  return (
    <Card>
      <form method="post" noValidate onSubmit={connection.test}>
        <section aria-labelledby={headingId("connect")} className="grid gap-5 p-4 sm:p-5">
          <h2
            id={headingId("connect")}
            tabIndex={-1}
            className="scroll-mt-6 font-semibold text-lg focus-visible:outline-none"
          >
            Connect
          </h2>
          <MethodChoice name={manifest.name} />
          <CredentialFields manifest={manifest} form={form} today={today} isReadOnly={isInert} />
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" disabled={isInert} isBusy={isTesting} className="disabled:opacity-100">
              Test connection
            </Button>
            <p className="text-muted-foreground text-sm">Asks {manifest.name}. Stores nothing.</p>
          </div>
        </section>
        <section aria-labelledby={headingId("review")} className="grid gap-4 border-t p-4 sm:p-5">
          <h2
            id={headingId("review")}
            tabIndex={-1}
            className="scroll-mt-6 font-semibold text-lg focus-visible:outline-none"
          >
            Review
          </h2>
          <TestResult form={form} tested={tested} isTesting={isTesting} name={manifest.name} />
        </section>
        <footer className="grid gap-4 border-t p-4 sm:p-5">
          <Problem problem={problem} slug={manifest.slug} />
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant="primary"
              size="lg"
              disabled={isInert}
              isBusy={isConnecting}
              onClick={connection.connect}
              className="w-full disabled:opacity-100 sm:w-auto"
            >
              Connect with {manifest.name}
            </Button>
            <p className="text-muted-foreground text-sm text-pretty">
              Tests once more, then starts the first sync. You can disconnect at any time.
            </p>
          </div>
        </footer>
      </form>
    </Card>
  );
}

/** What the server said that belongs to no field. It takes the focus, so that it is not missed below the fold. */
function Problem({ problem, slug }: { problem: FormProblem | null; slug: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem && problem.fields.length === 0) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg focus-visible:outline-none">
      <Alert
        variant="danger"
        title={problem.title}
        action={
          problem.isAlreadyConnected && (
            <Button asChild>
              <Link href={`/integrations/${slug}`}>Open it</Link>
            </Button>
          )
        }
      >
        {problem.detail && <Marked>{problem.detail}</Marked>}
      </Alert>
    </div>
  );
}
