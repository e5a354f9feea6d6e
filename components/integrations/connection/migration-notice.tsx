import Link from "next/link";
import { countOf } from "@/components/integrations/words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Connection } from "@/lib/connections/schemas";

/** What an API key means for a connection, and the way out. */
export function MigrationNotice({
  connection,
  name,
  isAdmin,
}: {
  connection: Connection;
  name: string;
  isAdmin: boolean;
}) {
  const events = countOf(connection.counts.events, "event");
  return (
    <Alert
      variant="warning"
      title={`${name} ended API keys, and this connection uses one`}
      action={
        isAdmin && (
          <Button asChild variant="primary">
            <Link href={`/integrations/${connection.integration}/migrate`}>Migrate to a service user</Link>
          </Button>
        )
      }
      className="mb-6"
    >
      <p>
        Nothing is read from {name} any more: what was approved, moved or cancelled since does not show here. The{" "}
        {events} on the schedule stay as they are, locked.
      </p>
      <p className="mt-1">
        {isAdmin
          ? "Moving to a service user keeps this connection, its events and its links to your agents. You see what it finds before anything changes."
          : "An admin of your organization can move it to a service user."}
      </p>
    </Alert>
  );
}
