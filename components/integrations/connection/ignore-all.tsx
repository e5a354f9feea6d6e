"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { countOf, formatCount } from "@/components/integrations/words";
import { Alert } from "@/components/ui/alert";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { ignorePeople } from "@/lib/connections/queries";

type Props = {
  connectionId: string;
  /** True: ignores those without an agent. False: stops ignoring those who are. */
  ignored: boolean;
  /** How many that would be. */
  count: number;
  search: string;
};

/** Ignores everybody without an agent at once, or takes it back, after a question. */
export function IgnoreAll({ connectionId, ignored, count, search }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const readAnew = useReadAnew(connectionId);
  const change = useMutation({
    mutationFn: () => ignorePeople(connectionId, { ignored, search: search || undefined }),
    onSuccess: ({ changed, personIds }) => {
      setIsAsking(false);
      toast.success(`${countOf(changed, "person is", "people are")} ${ignored ? "ignored" : "no longer ignored"}`, {
        action: personIds.length > 0 && { label: "Undo", onClick: () => undo.mutate(personIds) },
      });
      return readAnew();
    },
  });
  const undo = useMutation({
    mutationFn: (personIds: string[]) => ignorePeople(connectionId, { ignored: !ignored, personIds }),
    onSuccess: ({ changed }) => {
      toast(`${countOf(changed, "person is", "people are")} as before`);
      return readAnew();
    },
    onError: (error) => toast.error("That could not be taken back", { description: error.message }),
  });
  const people = countOf(count, "person", "people");
  const found = search === "" ? "" : ` that “${search}” finds`;
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>
        {ignored ? `Ignore all ${formatCount(count)} without an agent` : `Stop ignoring all ${formatCount(count)}`}
      </Button>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={ignored ? `Ignore ${people}?` : `Stop ignoring ${people}?`}
        description={
          ignored
            ? `Everybody without an agent${found} is ignored: their requests no longer ask for attention. You can stop ignoring them at any time.`
            : `Everybody who is ignored${found} is synced again as far as they have an agent.`
        }
        action={ignored ? "Ignore them" : "Stop ignoring them"}
        variant="primary"
        isBusy={change.isPending}
        onAction={() => change.mutate()}
      >
        {change.error && (
          <Alert variant="danger" title="This didn't work">
            {change.error.message}
          </Alert>
        )}
      </AlertDialog>
    </>
  );
}
