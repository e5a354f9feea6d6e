"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { WebhookOff } from "@/components/integrations/connection/webhook-off";
import { SecretInput } from "@/components/integrations/secret-input";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ShownOnceField } from "@/components/ui/shown-once";
import { Time } from "@/components/ui/time";
import { connectionKeys } from "@/lib/connections/queries";
import { setWebhookSecret } from "@/lib/connections/webhook-queries";
import { type Webhook, webhookSecretInput } from "@/lib/connections/webhook-schemas";

type Props = { webhook: Webhook; connectionId: string; name: string };

/** The vendor's secret is pasted, or we make one; either replaces the one before, which counts for another day. */
export function WebhookSecret({ webhook, connectionId, name }: Props) {
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const [slip, setSlip] = useState<string | undefined>();
  const save = useMutation({
    mutationFn: (secret: string | undefined) => setWebhookSecret(connectionId, secret === undefined ? {} : { secret }),
    onSuccess: async (made) => {
      setTyped("");
      if (made.secret === null) toast.success("Secret saved", { description: `Only ${name} can sign with it.` });
      await client.invalidateQueries({ queryKey: connectionKeys.webhook(connectionId) });
    },
  });
  if (save.data?.secret) {
    return (
      <div className="grid justify-items-start gap-3">
        <ShownOnceField
          label="Your new secret"
          help={`Give it to the webhook in ${name} now. It is not shown again.`}
          text={save.data.secret}
          what="secret"
        />
        <Button variant="primary" onClick={() => save.reset()}>
          Done
        </Button>
      </div>
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const checked = webhookSecretInput.safeParse({ secret: typed });
    setSlip(checked.error?.issues[0]?.message);
    if (checked.success) save.mutate(typed);
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-3">
      <Field
        label={webhook.hasSecret ? "New secret" : "Secret"}
        help={webhook.hasSecret ? <Kept webhook={webhook} /> : `${name} shows it with the webhook. Stored encrypted.`}
        error={slip ?? save.error?.message}
        className="max-w-md"
      >
        <SecretInput
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setSlip(undefined);
            save.reset();
          }}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" isBusy={save.isPending && save.variables !== undefined}>
          Save secret
        </Button>
        <Button
          variant="ghost"
          isBusy={save.isPending && save.variables === undefined}
          onClick={() => save.mutate(undefined)}
        >
          Make one for me
        </Button>
        {webhook.hasSecret && <WebhookOff connectionId={connectionId} name={name} />}
      </div>
    </form>
  );
}

function Kept({ webhook: { secretSince, previousSecretUntil } }: { webhook: Webhook }) {
  return (
    <>
      One has been saved {secretSince && <Time value={secretSince} />} and is never shown again. A new one replaces it;
      the old one counts for another 24 hours.
      {previousSecretUntil && Date.parse(previousSecretUntil) > Date.now() && (
        <>
          {" "}
          The one before still counts, until <Time value={previousSecretUntil} />.
        </>
      )}
    </>
  );
}
