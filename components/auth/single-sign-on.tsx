"use client";

import { useFormStatus } from "react-dom";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

type Props = {
  /** Leads to the organization's own sign-in. */
  start: () => Promise<void>;
  /** Why the way back failed, as next-auth names it. */
  error: string | undefined;
};

/** The second way in, where the installation has one. */
export function SingleSignOn({ start, error }: Props) {
  return (
    <form action={start} className="grid gap-4">
      <p className="flex items-center gap-3 text-muted-foreground text-sm before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        or
      </p>
      {error && (
        <Alert variant="danger" title="Single sign-on didn't let you in">
          {error === "AccessDenied"
            ? "Your organization knows you, but nobody has added you here yet. Ask an administrator to add you with the email you sign in with."
            : "Your organization's sign-in gave no usable answer. Try again; if it stays so, tell your administrator."}
        </Alert>
      )}
      <StartButton />
    </form>
  );
}

function StartButton() {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" size="lg" isBusy={pending}>
      Use single sign-on
    </Button>
  );
}
