import {
  Blocks,
  CalendarDays,
  KeyRound,
  type LucideIcon,
  ScrollText,
  Settings,
  UserRoundCog,
  Users,
} from "lucide-react";

type Page = { href: string; label: string; icon: LucideIcon };

/** The product's parts, in the order of the navigation. */
export const pages: Page[] = [
  { href: "/schedule", label: "Schedule", icon: CalendarDays },
  { href: "/agents", label: "Agents", icon: Users },
  { href: "/integrations", label: "Integrations", icon: Blocks },
  { href: "/settings", label: "Settings", icon: Settings },
];

/** The parts of the settings, in their order. */
export const settingsPages: Page[] = [
  { href: "/settings/members", label: "Members", icon: UserRoundCog },
  { href: "/settings/api-keys", label: "API keys", icon: KeyRound },
  { href: "/settings/audit-log", label: "Audit log", icon: ScrollText },
];
