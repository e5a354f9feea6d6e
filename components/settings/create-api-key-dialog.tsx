"use client";

import { Plus } from "lucide-react";
import { CreateApiKeyForm } from "@/components/settings/create-api-key-form";
import { ShownKey } from "@/components/settings/shown-key";
import { Button } from "@/components/ui/button";
import { MakeDialog } from "@/components/ui/make-dialog";
import type { CreatedApiKey } from "@/lib/api-keys/schemas";

export function CreateApiKeyDialog() {
  return (
    <MakeDialog<CreatedApiKey>
      trigger={
        <Button variant="primary">
          <Plus aria-hidden="true" />
          Create API key
        </Button>
      }
      ask={({ made, cancel }) => ({
        title: "Create an API key",
        description: "Give it the least that its program needs.",
        content: <CreateApiKeyForm onMade={made} onCancel={cancel} />,
      })}
      show={({ name, secret }, done) => ({
        title: "Copy the secret now",
        description: `This is the only time that the secret of ${name} is shown. We keep no copy of it.`,
        content: <ShownKey secret={secret} onDone={done} />,
      })}
    />
  );
}
