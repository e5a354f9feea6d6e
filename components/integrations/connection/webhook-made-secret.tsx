"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** The only time that a secret of ours is shown. */
export function WebhookMadeSecret({ secret, name, onDone }: { secret: string; name: string; onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="grid gap-3">
      <Field label="Your new secret" help={`Give it to the webhook in ${name} now. It is not shown again.`}>
        <div className="flex gap-2">
          <Input
            ref={field}
            readOnly
            value={secret}
            className="font-mono text-sm"
            onFocus={(event) => event.target.select()}
          />
          <CopyButton text={secret} what="secret" />
        </div>
      </Field>
      <div>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
