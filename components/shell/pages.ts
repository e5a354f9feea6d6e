import { Blocks, CalendarDays, type LucideIcon, Settings, Users } from "lucide-react";

/** The product's parts, in the order of the navigation. */
export const pages: { href: string; label: string; icon: LucideIcon }[] = [
  { href: "/schedule", label: "Schedule", icon: CalendarDays },
  { href: "/agents", label: "Agents", icon: Users },
  { href: "/integrations", label: "Integrations", icon: Blocks },
  { href: "/settings", label: "Settings", icon: Settings },
];
