import Link from "next/link";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { EndpointStatus } from "@/components/webhooks/endpoint-status";
import { audienceWords, hostWords } from "@/components/webhooks/words";
import type { WebhookEndpoint } from "@/lib/webhooks/schemas";

export function EndpointList({ endpoints }: { endpoints: WebhookEndpoint[] }) {
  return (
    <Table label="Webhooks">
      <TableHeader>
        <tr>
          <TableHead>Address</TableHead>
          <TableHead>State</TableHead>
          <TableHead className="max-md:hidden">Told of</TableHead>
          <TableHead className="text-right max-sm:hidden">Last delivery</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {endpoints.map((endpoint) => (
          <TableRow key={endpoint.id}>
            <TableCell>
              <Link
                href={`/integrations/webhooks/${endpoint.id}`}
                className="block max-w-72 truncate font-medium underline decoration-input underline-offset-3 hover:decoration-accent"
              >
                {endpoint.description || hostWords(endpoint.url)}
              </Link>
              <span className="block max-w-72 truncate font-mono text-muted-foreground text-xs">{endpoint.url}</span>
            </TableCell>
            <TableCell>
              <EndpointStatus status={endpoint.status} />
              {endpoint.waiting > 0 && (
                <span className="block text-muted-foreground text-sm">{endpoint.waiting} waiting</span>
              )}
            </TableCell>
            <TableCell className="max-md:hidden">
              <span className="block font-mono text-xs">{endpoint.kinds.join(", ")}</span>
              <span className="block text-muted-foreground text-sm">{audienceWords(endpoint)}</span>
            </TableCell>
            <TableCell className="text-right text-muted-foreground max-sm:hidden">
              {endpoint.lastDeliveredAt ? <Time value={endpoint.lastDeliveredAt} /> : "None yet"}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
