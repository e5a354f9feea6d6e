import type { ReactNode } from "react";
import { AccountMenu } from "@/components/shell/account-menu";
import { CommandPalette } from "@/components/shell/command-palette";
import { MigrationBanner } from "@/components/shell/migration-banner";
import { Navigation } from "@/components/shell/navigation";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { Logo } from "@/components/ui/logo";
import type { DueMigration } from "@/lib/connections/queries";
import type { Role } from "@/lib/members/schemas";

/** Who is signed in, as far as the frame shows it. */
export type ShellMember = { name: string; email: string; role: Role; organizationName: string };

/**
 * The frame of every signed-in page: a column on the left; under 768 px a bar above, with the navigation as a bar
 * below, near the thumb.
 */
export function AppShell({
  member,
  dueMigrations,
  children,
}: {
  member: ShellMember;
  /** Only of admins: nobody else can do anything about them. */
  dueMigrations: DueMigration[];
  children: ReactNode;
}) {
  return (
    <div className="min-h-dvh print:block md:grid md:grid-cols-[13.5rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-1.5 font-medium text-accent-foreground focus-visible:translate-y-0"
      >
        Skip to the content
      </a>
      <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b bg-sidebar px-3 md:h-dvh md:flex-col md:items-stretch md:gap-4 md:border-r md:border-b-0 md:p-3 print:hidden">
        <div className="flex min-w-0 flex-1 items-center gap-2.5 md:flex-none md:px-1.5 md:pt-1">
          <Logo />
          <div className="grid min-w-0 leading-tight">
            <span className="truncate font-semibold tracking-tight">Rosterline</span>
            <span className="truncate text-muted-foreground text-xs" title={member.organizationName}>
              {member.organizationName}
            </span>
          </div>
        </div>
        <CommandPalette role={member.role} />
        <Navigation />
        <div className="flex items-center gap-1 md:mt-auto">
          <AccountMenu member={member} />
          <ThemeMenu />
        </div>
      </header>
      <div className="min-w-0">
        <MigrationBanner due={dueMigrations} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full min-w-0 max-w-[112rem] px-4 pt-5 pb-24 outline-none sm:px-6 md:pb-10 lg:px-8 lg:pt-7 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
