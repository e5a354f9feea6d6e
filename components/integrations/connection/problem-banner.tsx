"use client";

import { useMutation } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { NO_FILTERS, pageParams } from "@/components/integrations/connection/params";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Marked } from "@/components/ui/marked";
import { Time } from "@/components/ui/time";
import { syncNow } from "@/lib/connections/run-queries";
import type { Run } from "@/lib/connections/run-schemas";
import type { Connection } from "@/lib/connections/schemas";

type Props = { connection: Connection; isAdmin: boolean; onRun: (run: Run) => void };

/** What is wrong and what to do about it, with the button that does it. Nothing while all is well. */
export function ProblemBanner({ connection, isAdmin, onRun }: Props) {
  const { status, problem, statusDetail, statusSince } = connection;
  if (status !== "action_needed" && status !== "delayed") return null;
  return (
    <Alert
      variant={status === "action_needed" ? "danger" : "warning"}
      title={
        <Marked>{problem?.message ?? (status === "delayed" ? "No check has finished in time." : statusDetail)}</Marked>
      }
      action={isAdmin && !isHeld(connection) && <Remedy connection={connection} onRun={onRun} />}
      className="mb-6"
    >
      {problem?.fix && <Marked>{problem.fix}</Marked>}
      {status === "delayed" && (
        <p>
          {statusSince && (
            <>
              It began <Time value={statusSince} />.{" "}
            </>
          )}
          Everything synced so far stays as it is. We keep trying.
        </p>
      )}
      {!isAdmin && problem && <p>An admin of your organization can do this.</p>}
    </Alert>
  );
}

/** Whether a run waits for an admin; what it would remove and the buttons stand below the banner. */
export function isHeld({ status, problem }: Connection): boolean {
  return status === "action_needed" && problem?.code === "held";
}

function Remedy({ connection, onRun }: { connection: Connection; onRun: (run: Run) => void }) {
  const [, setParams] = useQueryStates(pageParams, { history: "push" });
  const readAnew = useReadAnew(connection.id);
  const retry = useMutation({
    mutationFn: () => syncNow(connection.id, {}),
    onSuccess: (run) => {
      onRun(run);
      return readAnew();
    },
  });
  const { problem } = connection;
  if (problem?.code === "auth") {
    return <Button onClick={() => setParams({ ...NO_FILTERS, tab: "settings" })}>Replace credentials</Button>;
  }
  return (
    <Button isBusy={retry.isPending} onClick={() => retry.mutate()}>
      Try again
    </Button>
  );
}
