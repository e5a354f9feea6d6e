import { formatCount } from "@/components/integrations/words";
import type { PreflightResult } from "@/lib/connections/preflight-schemas";

type Policy = NonNullable<PreflightResult["preview"]>["policies"][number];

/** What each policy brings: how many requests, and how many of them go on the schedule. */
export function PreviewPolicies({ policies }: { policies: Policy[] }) {
  if (policies.length === 0) return null;
  const most = Math.max(...policies.map(({ requests }) => requests));
  return (
    <table aria-label="By policy" className="w-full text-sm">
      <thead>
        <tr className="border-b text-muted-foreground">
          <th scope="col" className="py-1.5 text-left font-medium">
            Policy
          </th>
          <th scope="col" className="w-20 py-1.5 text-right font-medium">
            Requests
          </th>
          <th scope="col" className="w-20 py-1.5 text-right font-medium">
            Events
          </th>
        </tr>
      </thead>
      <tbody>
        {policies.map(({ name, requests, events }) => (
          <tr key={name} className="border-b last:border-0">
            <th scope="row" className="py-1.5 text-left font-normal">
              <span className="break-words">{name}</span>
              <span
                aria-hidden="true"
                className="mt-1 flex h-1 overflow-hidden rounded-full bg-warning"
                style={{ width: `${Math.max(2, (requests / most) * 100)}%` }}
              >
                <span className="bg-accent" style={{ flexBasis: `${(events / requests) * 100}%` }} />
              </span>
            </th>
            <td className="py-1.5 text-right">{formatCount(requests)}</td>
            <td className="py-1.5 text-right">{formatCount(events)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
