"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleArrowUp } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type DueMigration, dueMigrationsQuery } from "@/lib/connections/queries";

/**
 * Tells admins on every page that a connection must be migrated, until it is. Without one there is nothing to ask for.
 * @param props.due as the server knew it when the page was opened
 */
export function MigrationBanner({ due }: { due: DueMigration[] }) {
  const pathname = usePathname();
  const { data: current } = useQuery({ ...dueMigrationsQuery(), initialData: due, enabled: due.length > 0 });
  const [first] = current;
  if (!first || pathname === `/integrations/${first.slug}/migrate`) return null;
  const page = `/integrations/${first.slug}`;
  return (
    <section
      aria-label="Migration required"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-warning/25 border-b bg-warning-surface px-4 py-2 sm:px-6 lg:px-8"
    >
      <p className="flex min-w-0 flex-1 items-start gap-2 text-pretty">
        <CircleArrowUp className="mt-0.5 size-4 shrink-0 text-warning" aria-hidden="true" />
        <span>
          <strong className="font-medium">{first.name} is not synced.</strong> It uses an API key, and {first.name}{" "}
          ended those.
        </span>
      </p>
      {pathname !== page && (
        <Link
          href={page}
          className="font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent pointer-coarse:py-2"
        >
          See what to do
        </Link>
      )}
    </section>
  );
}
