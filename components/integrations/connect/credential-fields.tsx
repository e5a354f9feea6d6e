import { type UseFormReturn, useWatch } from "react-hook-form";
import { type ConnectValues, DEFAULT_MONTHS, defaultSyncUntil } from "@/components/integrations/connect/connect-values";
import { SecretInput } from "@/components/integrations/secret-input";
import { WindowEndFields } from "@/components/integrations/window-end-fields";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CredentialField, Manifest } from "@/lib/integrations/types";

type Props = { manifest: Manifest; form: UseFormReturn<ConnectValues>; today: string; isReadOnly: boolean };

/** The fields that the manifest names, and how far ahead to sync. */
export function CredentialFields({ manifest, form, today, isReadOnly }: Props) {
  const { register, formState, control, setValue } = form;
  const { errors } = formState;
  const end = useWatch({ control, name: "end" });
  return (
    <>
      {manifest.credentialFields.filter(isKnown).map((field) => {
        const Control = field.isSecret ? SecretInput : Input;
        return (
          <Field key={field.name} label={field.label} help={field.help} error={errors[field.name]?.message}>
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
      <WindowEndFields
        end={end}
        onEndChange={(next) => setValue("end", next)}
        help="The last day whose time off goes on the schedule. You can move it later."
        // With a default, so that it is there before the page reacts.
        date={{ ...register("syncUntil"), defaultValue: defaultSyncUntil(today), readOnly: isReadOnly }}
        months={{ ...register("months"), defaultValue: String(DEFAULT_MONTHS), readOnly: isReadOnly }}
        errors={{ syncUntil: errors.syncUntil?.message, months: errors.months?.message }}
        today={today}
        isDisabled={isReadOnly}
      />
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
