import { type ClipboardEvent, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { ConnectValues } from "@/components/integrations/connect/connect-values";
import { readPastedCredentials, withoutBlanks } from "@/components/integrations/connect/pasted-credentials";
import { SecretInput } from "@/components/integrations/secret-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CredentialField, VendorManifest } from "@/lib/integrations/types";

type Props = { manifest: VendorManifest; form: UseFormReturn<ConnectValues>; isReadOnly: boolean };

/** The fields that the manifest names. What is pasted into them may be both at once, or have blanks around it. */
export function CredentialFields({ manifest, form, isReadOnly }: Props) {
  const { register, formState, setValue } = form;
  const { errors } = formState;
  const [isPairFound, setIsPairFound] = useState(false);

  function paste(event: ClipboardEvent<HTMLInputElement>, name: "serviceUserId" | "token") {
    const text = event.clipboardData.getData("text");
    const pair = readPastedCredentials(text);
    setIsPairFound(pair !== null);
    if (pair) {
      event.preventDefault();
      for (const field of ["serviceUserId", "token"] as const) put(field, pair[field]);
      return;
    }
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const isAllReplaced = value === "" || (selectionStart === 0 && selectionEnd === value.length);
    const cleaned = withoutBlanks(text);
    if (!isAllReplaced || cleaned === text) return;
    event.preventDefault();
    put(name, cleaned);
  }

  function put(name: "serviceUserId" | "token", value: string) {
    setValue(name, value, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  }

  return (
    <>
      {manifest.credentialFields.filter(isKnown).map((field) => {
        const Control = field.isSecret ? SecretInput : Input;
        return (
          <Field key={field.name} label={field.label} help={field.help} error={errors[field.name]?.message}>
            <Control
              {...register(field.name, { setValueAs: withoutBlanks })}
              onPaste={(event) => paste(event, field.name)}
              readOnly={isReadOnly}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              className="font-mono text-sm"
            />
          </Field>
        );
      })}
      <p role="status" className={isPairFound ? "text-sm text-success" : "sr-only"}>
        {isPairFound && "You pasted both: the ID and the token are in their fields."}
      </p>
    </>
  );
}

function isKnown(field: CredentialField): field is CredentialField & { name: "serviceUserId" | "token" } {
  return field.name === "serviceUserId" || field.name === "token";
}
