import { CredentialsForm } from "@/components/integrations/connection/credentials-form";
import { WebhookSection } from "@/components/integrations/connection/webhook-section";
import { WindowForm } from "@/components/integrations/connection/window-form";
import { dayWords } from "@/components/integrations/day-range";
import { HandOverCard } from "@/components/integrations/hand-over/hand-over-card";
import { countOf } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import type { Connection } from "@/lib/connections/schemas";

type Props = { connection: Connection; name: string; isAdmin: boolean; today: string; onDisconnect: () => void };

/** The days that are synced, the credentials, and the end of the connection. */
export function SettingsTab({ connection, name, isAdmin, today, onDisconnect }: Props) {
  // Its days and credentials are chosen anew with the migration, and nothing it could be told makes it look sooner.
  const isLegacy = connection.authMethod === "api_key";
  return (
    <div className="grid max-w-3xl gap-5">
      <Card>
        <CardHeader className="flex-col">
          <CardTitle>Days</CardTitle>
          <CardDescription>
            {name} {isLegacy ? "was" : "is"} read from {dayWords(connection.syncFrom)} to{" "}
            {dayWords(connection.syncUntil)}, both included.
            {connection.rollingMonths !== null &&
              ` The last day moves along: it is always ${countOf(connection.rollingMonths, "month")} ahead.`}
          </CardDescription>
        </CardHeader>
        {isAdmin && !isLegacy ? (
          <CardContent>
            <WindowForm connection={connection} today={today} />
          </CardContent>
        ) : (
          <div className="h-4" />
        )}
      </Card>
      <Card>
        <CardHeader className="flex-col">
          <CardTitle>Credentials</CardTitle>
          <CardDescription>
            {isLegacy ? "An API key, " : "Service user "}
            <span className={isLegacy ? undefined : "font-mono text-foreground"}>{connection.credentialsHint}</span>.
            What is stored is encrypted and never shown again.
          </CardDescription>
        </CardHeader>
        {isAdmin && !isLegacy ? (
          <CardContent>
            <CredentialsForm connection={connection} name={name} />
          </CardContent>
        ) : (
          <div className="h-4" />
        )}
      </Card>
      {isAdmin && !isLegacy && (
        <HandOverCard slug={connection.integration} today={today} connectionId={connection.id} />
      )}
      {!isLegacy && (
        <WebhookSection connectionId={connection.id} integration={connection.integration} isAdmin={isAdmin} />
      )}
      {isAdmin && (
        <Card className="border-danger/40">
          <CardHeader className="flex-col">
            <CardTitle>Danger zone</CardTitle>
            <CardDescription>
              Ending the connection forgets the credentials and all that was read. You choose whether the synced events
              go or stay.{" "}
              {isLegacy ? "To keep them in step, migrate instead." : "To stop for a while, pause it instead."}
            </CardDescription>
          </CardHeader>
          <CardContent>
            <Button variant="danger" onClick={onDisconnect}>
              End this connection…
            </Button>
          </CardContent>
        </Card>
      )}
    </div>
  );
}
