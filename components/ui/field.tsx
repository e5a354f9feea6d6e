"use client";

import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, useContext, useId } from "react";
import { cn } from "@/components/ui/cn";
import { Label } from "@/components/ui/label";

type Control = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

const ControlContext = createContext<Control | null>(null);

/** What the control of the surrounding Field must carry; nothing outside of one. */
export function useFieldControl(): Partial<Control> {
  return useContext(ControlContext) ?? {};
}

type Text = { label: ReactNode; help?: ReactNode; error?: string | undefined; className?: string; children: ReactNode };

/**
 * A label with its control, help and error. Input, Textarea, SelectTrigger, DatePicker and Combobox inside it take
 * their id, description and invalid state from here.
 */
export function Field({ label, help, error, className, children, hint }: Text & { hint?: ReactNode }) {
  const id = useId();
  const describedBy = [help && help !== error ? `${id}-help` : null, error ? `${id}-error` : null]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={cn("grid gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-2">
        <Label htmlFor={id}>{label}</Label>
        {hint && <span className="text-muted-foreground text-xs">{hint}</span>}
      </div>
      <ControlContext
        value={{ id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined }}
      >
        {children}
      </ControlContext>
      <Notes id={id} help={help} error={error} />
    </div>
  );
}

/** The same for a group of checkboxes or radios: a fieldset with a legend. */
export function FieldGroup({ label, help, error, className, children }: Text) {
  const id = useId();
  const describedBy = [help && help !== error ? `${id}-help` : null, error ? `${id}-error` : null]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset className={cn("grid min-w-0 gap-2", className)} aria-describedby={describedBy || undefined}>
      <legend className="mb-1.5 font-medium text-foreground text-sm">{label}</legend>
      {children}
      <Notes id={id} help={help} error={error} />
    </fieldset>
  );
}

function Notes({ id, help, error }: { id: string; help: ReactNode; error: string | undefined }) {
  return (
    <>
      {help && help !== error && (
        <p id={`${id}-help`} className="text-muted-foreground text-sm text-pretty">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="flex gap-1.5 text-danger text-sm text-pretty">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {error}
        </p>
      )}
    </>
  );
}
