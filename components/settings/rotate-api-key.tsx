"use client";

import { RotateApiKeyForm } from "@/components/settings/rotate-api-key-form";
import { ShownKey } from "@/components/settings/shown-key";
import { Button } from "@/components/ui/button";
import { MakeDialog } from "@/components/ui/make-dialog";
import type { ApiKey } from "@/lib/api-keys/schemas";

/** Gives a key a new secret without a gap: the one before works on for as long as its programs need to be changed. */
export function RotateApiKey({ apiKey }: { apiKey: ApiKey }) {
  const { name } = apiKey;
  return (
    <MakeDialog<{ secret: string; hours: number }>
      trigger={
        <Button size="sm" aria-label={`Rotate ${name}`}>
          Rotate
        </Button>
      }
      ask={({ made, cancel }) => ({
        title: `Rotate ${name}`,
        description: "The key gets a new secret and keeps its name, scopes and expiry.",
        content: <RotateApiKeyForm apiKey={apiKey} onMade={made} onCancel={cancel} />,
      })}
      show={({ secret, hours }, done) => ({
        title: "Copy the new secret now",
        description: `This is the only time that the new secret of ${name} is shown. ${nextStep(hours)}`,
        content: <ShownKey secret={secret} onDone={done} />,
      })}
    />
  );
}

function nextStep(hours: number): string {
  if (hours === 0) return "The one before is refused from now on.";
  const span = hours < 24 ? `${hours} hour${hours === 1 ? "" : "s"}` : `${hours / 24} day${hours === 24 ? "" : "s"}`;
  return `The one before works for ${span} more: give your programs the new one until then.`;
}
