"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Shown = {
  label: string;
  help: ReactNode;
  text: string;
  /** For its copy button: `secret`, `link`. */
  what: string;
};

/** Text that is shown this once: the keyboard is in it and all of it is chosen, so that one key copies it. */
export function ShownOnceField({ label, help, text, what }: Shown) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Field label={label} help={help}>
      <div className="flex gap-2">
        <Input
          ref={field}
          readOnly
          value={text}
          className="font-mono text-sm"
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={text} what={what} />
      </div>
    </Field>
  );
}

/** The same as a dialog's content. `children` are other ways on, beside Done. */
export function ShownOnce({ onDone, children, ...shown }: Shown & { onDone: () => void; children?: ReactNode }) {
  return (
    <>
      <ShownOnceField {...shown} />
      <DialogFooter>
        {children}
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </DialogFooter>
    </>
  );
}
