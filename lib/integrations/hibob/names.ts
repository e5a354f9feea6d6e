import type { TimeOffRow } from "@/lib/integrations/hibob/schemas";

/** Names of people by id, gathered from rows of time off on the way. */
export type Names = Map<string, string>;

/** Text that HiBob sent in place of a name is no name: `?` stands for what was no text at all. */
export function noteNames(names: Names, rows: TimeOffRow[]): void {
  for (const { employeeId, employeeDisplayName } of rows) {
    if (employeeDisplayName && employeeDisplayName !== "?") names.set(employeeId, employeeDisplayName);
  }
}
