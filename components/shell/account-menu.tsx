"use client";

import { useMutation } from "@tanstack/react-query";
import { BookOpen, LogOut } from "lucide-react";
import Link from "next/link";
import { toast } from "sonner";
import { signOut } from "@/components/auth/session-calls";
import type { ShellMember } from "@/components/shell/app-shell";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

export function AccountMenu({ member }: { member: ShellMember }) {
  const leaving = useMutation({
    mutationFn: signOut,
    // A whole new page, so that nothing of this account stays in memory.
    onSuccess: () => window.location.assign("/sign-in"),
    onError: (error) => toast.error("You are still signed in", { description: error.message }),
  });
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="flex min-w-0 items-center gap-2.5 rounded-md p-1.5 text-left transition-colors hover:bg-surface-2 md:flex-1">
        <span className="sr-only">Account</span>
        <span
          aria-hidden="true"
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-surface font-semibold text-accent text-xs"
        >
          {initials(member.name)}
        </span>
        <span className="min-w-0 leading-tight max-md:sr-only md:grid">
          <span className="truncate font-medium text-sm">{member.name}</span>
          <span className="truncate text-muted-foreground text-xs first-letter:uppercase">{member.role}</span>
        </span>
      </DropdownMenuTrigger>
      <DropdownMenuContent isInPlace align="end" className="max-w-64">
        <DropdownMenuLabel className="grid">
          <span className="truncate font-medium text-foreground text-sm">{member.name}</span>
          <span className="truncate">{member.email}</span>
          <span className="truncate">
            {member.organizationName}, {member.role}
          </span>
        </DropdownMenuLabel>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/docs/api">
            <BookOpen aria-hidden="true" />
            API documentation
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => leaving.mutate()}>
          <LogOut aria-hidden="true" />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")].at(0) ?? "");
  return letters.join("").toUpperCase();
}
