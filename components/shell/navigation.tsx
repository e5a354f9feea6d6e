"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { pages } from "@/components/shell/pages";

export function Navigation() {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t bg-sidebar pb-[env(safe-area-inset-bottom)] md:static md:border-0 md:pb-0"
    >
      <ul className="grid grid-cols-4 gap-0.5 p-1 md:grid-cols-1 md:p-0">
        {pages.map(({ href, label, icon: Icon }) => {
          const isHere = pathname === href || pathname.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={isHere ? "page" : undefined}
                className="group flex h-12 flex-col items-center justify-center gap-0.5 rounded-md font-medium text-muted-foreground text-xs transition-colors hover:bg-surface-2 hover:text-foreground focus-visible:outline-offset-0 aria-[current=page]:text-foreground md:h-8 md:flex-row md:justify-start md:gap-2.5 md:px-2 md:text-base md:aria-[current=page]:bg-surface md:aria-[current=page]:shadow-[0_0_0_1px_var(--border)]"
              >
                <Icon className="size-4 group-aria-[current=page]:text-accent" aria-hidden="true" />
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
