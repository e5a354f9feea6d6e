import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { requireMember } from "@/lib/auth/session";
import { listDueMigrations } from "@/lib/connections/migration-required";

/** Only draws the frame: each page asks for its member itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const { name, email, role, organizationName, organizationId } = await requireMember();
  const dueMigrations = role === "admin" ? await listDueMigrations(organizationId) : [];
  return (
    <AppShell member={{ name, email, role, organizationName }} dueMigrations={dueMigrations}>
      {children}
    </AppShell>
  );
}
