import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { requireMember } from "@/lib/auth/session";

/** Only draws the frame: each page asks for its member itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const { name, email, role, organizationName } = await requireMember();
  return <AppShell member={{ name, email, role, organizationName }}>{children}</AppShell>;
}
