import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** @param address whole, or a path of this site */
export function MadeLink({ address, onDone }: { address: string; onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const link = new URL(address, window.location.origin).href;
  return (
    <>
      <Field label="Link" help="You see here when it is opened and used. You can revoke it until then.">
        <div className="flex gap-2">
          <Input
            ref={field}
            readOnly
            value={link}
            className="font-mono text-sm"
            onFocus={(event) => event.target.select()}
          />
          <CopyButton text={link} what="link" />
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
