"use client";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export function ApiKeySecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <>
      <Field label="Secret" help="Keep it where you keep passwords. Send it as “Authorization: Bearer” with each call.">
        <div className="flex gap-2">
          <Input readOnly value={secret} className="font-mono text-sm" onFocus={(event) => event.target.select()} />
          <CopyButton text={secret} what="secret" />
        </div>
      </Field>
      <DialogFooter>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </DialogFooter>
    </>
  );
}
