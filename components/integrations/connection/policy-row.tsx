import type { PolicyChanges } from "@/components/integrations/connection/use-change-policy";
import { formatCount } from "@/components/integrations/words";
import { Badge } from "@/components/ui/badge";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TableCell, TableRow } from "@/components/ui/table";
import type { Policy } from "@/lib/connections/schemas";
import type { EventType } from "@/lib/events/schemas";

type Props = { policy: Policy; eventTypes: EventType[]; isAdmin: boolean; onChange: (changes: PolicyChanges) => void };

/** Stands for no choice in the list of types. */
const BY_DEFAULT = "default";

/** One policy: its event type, and whether it goes on the schedule at all. */
export function PolicyRow({ policy, eventTypes, isAdmin, onChange }: Props) {
  // The types may still be on their way; the policy's own is known.
  const choices = eventTypes.some((type) => type.id === policy.eventType.id)
    ? eventTypes
    : [policy.eventType, ...eventTypes];
  return (
    <TableRow data-policy={policy.id}>
      <TableCell>
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{policy.name}</span>
          {policy.isPrivate && <Badge>Private</Badge>}
        </span>
      </TableCell>
      <TableCell>
        {isAdmin ? (
          <Select
            value={policy.isTypeChosen ? policy.eventType.id : BY_DEFAULT}
            onValueChange={(value) => onChange({ eventTypeId: value === BY_DEFAULT ? null : value })}
            disabled={policy.isExcluded}
          >
            <SelectTrigger aria-label={`Event type of ${policy.name}`} className="w-28 sm:w-48">
              <SelectValue>{policy.eventType.name}</SelectValue>
            </SelectTrigger>
            <SelectContent>
              <SelectItem value={BY_DEFAULT}>As chosen above</SelectItem>
              {choices.map((type) => (
                <SelectItem key={type.id} value={type.id}>
                  {type.name}
                </SelectItem>
              ))}
            </SelectContent>
          </Select>
        ) : (
          <span className="inline-flex items-center gap-2">
            <span
              data-event-color={policy.eventType.color}
              aria-hidden="true"
              className="size-2.5 rounded-full border border-event-border bg-event-fill"
            />
            {policy.eventType.name}
          </span>
        )}
      </TableCell>
      <TableCell className="hidden text-right sm:table-cell">{formatCount(policy.requests)}</TableCell>
      <TableCell className="hidden text-right sm:table-cell">{formatCount(policy.events)}</TableCell>
      <TableCell className="text-right">
        {isAdmin ? (
          <Switch
            aria-label={`${policy.name} goes on the schedule`}
            checked={!policy.isExcluded}
            onCheckedChange={(isIncluded) => onChange({ isExcluded: !isIncluded })}
            className="align-middle"
          />
        ) : policy.isExcluded ? (
          "No"
        ) : (
          "Yes"
        )}
      </TableCell>
    </TableRow>
  );
}
