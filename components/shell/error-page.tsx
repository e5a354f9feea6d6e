"use client";

import { PlainPage } from "@/components/shell/plain-page";
import { Button } from "@/components/ui/button";

type Props = { error: unknown; retry: () => void };

/** A page that failed: what is so, what to do, and the number by which the log knows it. */
export function ErrorPage({ error, retry }: Props) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <PlainPage
      title="This page didn't load"
      text="Something went wrong on our side. Nothing was changed; syncing goes on without this page."
      action={
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      }
      note={digest && `If it keeps happening, tell your administrator this number: ${digest}`}
    />
  );
}
