"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { tabListLook, tabLook } from "@/components/ui/tabs";

const pages = [
  { href: "/settings/members", label: "Members" },
  { href: "/settings/api-keys", label: "API keys" },
];

export function SettingsNavigation() {
  const pathname = usePathname();
  return (
    <nav aria-label="Settings" className={`${tabListLook} -mt-3 mb-6`}>
      {pages.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={pathname === href ? "page" : undefined} className={tabLook}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
