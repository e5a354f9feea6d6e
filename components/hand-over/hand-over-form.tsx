"use client";

import { HandOverResult } from "@/components/hand-over/hand-over-result";
import { useHandOverForm } from "@/components/hand-over/use-hand-over-form";
import { headingId } from "@/components/integrations/connect/wizard-steps";
import { useIsHydrated } from "@/components/integrations/hydrated";
import { SecretInput } from "@/components/integrations/secret-input";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Marked } from "@/components/ui/marked";
import type { VendorManifest } from "@/lib/integrations/types";

type Props = {
  secret: string;
  manifest: VendorManifest;
  purpose: "connect" | "replace";
  onDone: () => void;
  onEnded: () => void;
};

/** The credentials, a test of them, and the button that hands them over. */
export function HandOverForm({ secret, manifest, purpose, onDone, onEnded }: Props) {
  const { name, credentialFields } = manifest;
  // Before the page reacts, a press would send the form the browser's own way, token and all.
  const isInert = !useIsHydrated();
  const { form, problem, test, isTesting, tested, save, isSaving } = useHandOverForm({ secret, name, onDone, onEnded });
  const { errors } = form.formState;
  return (
    <Card aria-labelledby={headingId("connect")}>
      <form method="post" noValidate onSubmit={test}>
        <div className="grid gap-5 p-4 sm:p-5">
          <h2
            id={headingId("connect")}
            tabIndex={-1}
            className="scroll-mt-6 font-semibold text-lg focus-visible:outline-none"
          >
            {purpose === "connect" ? "Connect" : "New credentials"}
          </h2>
          {credentialFields.map(({ name: field, label, help, isSecret }) => {
            if (field !== "serviceUserId" && field !== "token") return null;
            const Control = isSecret ? SecretInput : Input;
            return (
              <Field key={field} label={label} help={help} error={errors[field]?.message}>
                <Control
                  {...form.register(field)}
                  readOnly={isInert}
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  className="font-mono text-sm"
                />
              </Field>
            );
          })}
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" disabled={isInert} isBusy={isTesting} className="disabled:opacity-100">
              Test connection
            </Button>
            <p className="text-muted-foreground text-sm">Asks {name}. Stores nothing.</p>
          </div>
          <HandOverResult form={form} tested={tested} isTesting={isTesting} name={name} />
        </div>
        <footer className="grid gap-4 border-t p-4 sm:p-5">
          {problem && (
            <Alert variant="danger" title={problem.title}>
              {problem.detail && <Marked>{problem.detail}</Marked>}
            </Alert>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant="primary"
              size="lg"
              disabled={isInert}
              isBusy={isSaving}
              onClick={save}
              className="w-full disabled:opacity-100 sm:w-auto"
            >
              {purpose === "connect" ? `Connect with ${name}` : "Save new credentials"}
            </Button>
            <p className="text-muted-foreground text-sm text-pretty">
              Tests once more, then stores them encrypted. Nobody can read the token again.
            </p>
          </div>
        </footer>
      </form>
    </Card>
  );
}
