"use client";

import { useWatch } from "react-hook-form";
import { ApiKeyEnded } from "@/components/integrations/connect/api-key-ended";
import { ConnectProblem } from "@/components/integrations/connect/connect-problem";
import { ConnectSection } from "@/components/integrations/connect/connect-section";
import { ConnectionChecks } from "@/components/integrations/connect/connection-checks";
import { CredentialFields } from "@/components/integrations/connect/credential-fields";
import { MethodChoice } from "@/components/integrations/connect/method-choice";
import { Review } from "@/components/integrations/connect/review";
import { useConnectForm } from "@/components/integrations/connect/use-connect-form";
import { hasSameCredentials } from "@/components/integrations/connect/use-connection-test";
import { useMethod } from "@/components/integrations/connect/use-method";
import { useIsHydrated } from "@/components/integrations/hydrated";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { VendorManifest } from "@/lib/integrations/types";

type Props = {
  manifest: VendorManifest;
  today: string;
  hasApiKeyConnection: boolean;
  /** A test of everything begins. */
  onTest: () => void;
  /** It has found nothing at all to look at. */
  onAllPassed: () => void;
};

/** Credentials and their test, days and what they would bring, and the button that connects. */
export function ConnectForm({ manifest, today, hasApiKeyConnection, onTest, onAllPassed }: Props) {
  const { name, slug } = manifest;
  // Before the page reacts, a press would send the form the browser's own way, token and all.
  const isInert = !useIsHydrated();
  const [method, setMethod] = useMethod();
  const connection = useConnectForm(manifest, today, { onTest, onAllPassed });
  const { form, test } = connection;
  const typed = useWatch({ control: form.control });
  const isApiKey = method === "api_key";
  const disabledReason = isApiKey ? `${name} ended API keys. Choose Service user.` : null;
  return (
    <Card>
      <form method="post" noValidate onSubmit={isApiKey ? (event) => event.preventDefault() : connection.runTest}>
        <ConnectSection step="connect" title="Connect">
          <MethodChoice name={name} value={method} onChange={setMethod} />
          {isApiKey ? (
            <ApiKeyEnded {...{ slug, name, hasApiKeyConnection }} onServiceUser={() => setMethod("service_user")} />
          ) : (
            <CredentialFields manifest={manifest} form={form} isReadOnly={isInert} />
          )}
          <ConnectionChecks
            name={name}
            test={test}
            isOutdated={test.values !== null && !hasSameCredentials(test, typed)}
            isInert={isInert}
            disabledReason={disabledReason}
            onCheckAgain={connection.checkAgain}
          >
            <ConnectProblem problem={connection.testProblem} slug={slug} />
          </ConnectionChecks>
        </ConnectSection>
        <ConnectSection step="review" title="Review">
          <Review form={form} test={test} today={today} isInert={isInert} name={name} onCount={connection.countAgain} />
        </ConnectSection>
        <footer className="grid gap-4 p-4 sm:p-5">
          <ConnectProblem problem={connection.connectProblem} slug={slug} />
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant="primary"
              size="lg"
              disabled={isInert}
              isBusy={connection.isConnecting}
              disabledReason={disabledReason}
              onClick={connection.connect}
              className="w-full disabled:opacity-100 sm:w-auto"
            >
              Connect with {name}
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
