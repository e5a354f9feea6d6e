"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { settingsPages } from "@/components/shell/pages";
import { tabListLook, tabLook } from "@/components/ui/tabs";

export function SettingsNavigation() {
  const pathname = usePathname();
  return (
    <nav aria-label="Settings" className={`${tabListLook} -mt-3 mb-6`}>
      {settingsPages.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={pathname === href ? "page" : undefined} className={tabLook}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
