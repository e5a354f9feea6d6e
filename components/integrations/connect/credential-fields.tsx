import type { UseFormReturn } from "react-hook-form";
import {
  type ConnectValues,
  defaultSyncUntil,
  earliestSyncUntil,
} from "@/components/integrations/connect/connect-values";
import { SecretInput } from "@/components/integrations/secret-input";
import { DatePicker } from "@/components/ui/date-picker";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CredentialField, Manifest } from "@/lib/integrations/types";

type Props = { manifest: Manifest; form: UseFormReturn<ConnectValues>; today: string; isReadOnly: boolean };

/** The fields that the manifest names, and the last day to sync. */
export function CredentialFields({ manifest, form, today, isReadOnly }: Props) {
  const { register, formState } = form;
  return (
    <>
      {manifest.credentialFields.filter(isKnown).map((field) => {
        const Control = field.isSecret ? SecretInput : Input;
        return (
          <Field key={field.name} label={field.label} help={field.help} error={formState.errors[field.name]?.message}>
            <Control
              {...register(field.name, { setValueAs: trimmed })}
              readOnly={isReadOnly}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              className="font-mono text-sm"
            />
          </Field>
        );
      })}
      <Field
        label="Sync until"
        help="The last day whose time off goes on the schedule. You can move it later."
        error={formState.errors.syncUntil?.message}
      >
        <DatePicker
          {...register("syncUntil")}
          // So that the day is there before the page reacts.
          defaultValue={defaultSyncUntil(today)}
          min={earliestSyncUntil(today)}
          max={undefined}
          readOnly={isReadOnly}
        />
      </Field>
    </>
  );
}

function isKnown(field: CredentialField): field is CredentialField & { name: "serviceUserId" | "token" } {
  return field.name === "serviceUserId" || field.name === "token";
}

// What is copied from a web page often brings a space or a line break along.
function trimmed(value: string): string {
  return value.trim();
}
