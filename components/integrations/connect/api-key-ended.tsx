import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

type Props = { slug: string; name: string; hasApiKeyConnection: boolean; onServiceUser: () => void };

/** What whoever looks for an API key is told: it cannot be used, and where an old connection goes from here. */
export function ApiKeyEnded({ slug, name, hasApiKeyConnection, onServiceUser }: Props) {
  return (
    <Alert
      title={`${name} ended API keys`}
      action={
        hasApiKeyConnection ? (
          <Button asChild variant="primary">
            <Link href={`/integrations/${slug}/migrate`}>Migrate to a service user</Link>
          </Button>
        ) : (
          <Button onClick={onServiceUser}>Use a service user</Button>
        )
      }
    >
      {hasApiKeyConnection
        ? `A new connection can't use one. Your connection with an API key is moved to a service user in place: it keeps its events and its people, without a gap and without duplicates.`
        : `A new connection can't use one: it takes a service user. A connection that was made with an API key before is moved to a service user, and keeps its events and its people.`}
    </Alert>
  );
}
