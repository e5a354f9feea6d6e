"use client";

import { useSyncExternalStore } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const PRIVATE_HOST = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\]|.*\.(local|internal)$)/;

/** What the vendor is told to call. Where the server does not know its own address, the browser does. */
export function WebhookAddress({ address, name }: { address: string; name: string }) {
  const origin = useSyncExternalStore(
    () => () => undefined,
    () => window.location.origin,
    () => "",
  );
  const full = address.startsWith("/") ? `${origin}${address}` : address;
  return (
    <Field
      label="Address"
      help={
        isPrivate(full) ? `${name} calls it from the internet, and can't reach an address like this one.` : undefined
      }
    >
      <div className="flex gap-2">
        <Input readOnly value={full} className="font-mono text-sm" onFocus={(event) => event.target.select()} />
        <CopyButton text={full} what="address" />
      </div>
    </Field>
  );
}

function isPrivate(address: string): boolean {
  return PRIVATE_HOST.test(URL.parse(address)?.hostname ?? "");
}
