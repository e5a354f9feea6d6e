import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import type { Integration } from "@/lib/connections/schemas";

export const ORDERS = ["connected", "name"] as const;
export type Order = (typeof ORDERS)[number];

const WORDS: Record<Order, string> = { connected: "Connected first", name: "By name" };

/** The order of the directory. */
export function OrderSelect({ value, onChange }: { value: Order; onChange: (value: Order) => void }) {
  return (
    <Select value={value} onValueChange={(next) => onChange(next === "name" ? "name" : "connected")}>
      <SelectTrigger aria-label="Order" className="w-40">
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        {ORDERS.map((order) => (
          <SelectItem key={order} value={order}>
            {WORDS[order]}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}

/** Of the connected ones those first that wait for somebody. */
export function inOrder(integrations: Integration[], order: Order): Integration[] {
  return integrations.toSorted(
    (a, b) => (order === "connected" ? rank(a) - rank(b) : 0) || a.name.localeCompare(b.name, "en"),
  );
}

function rank({ connection, state }: Integration): number {
  if (state !== null) return state.count > 0 ? 1 : 2;
  if (connection === null) return 2;
  return connection.status === "action_needed" || connection.status === "migration_required" ? 0 : 1;
}
