"use client";

import { Menu } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { MethodBadge } from "@/components/docs/method-badge";
import { useCurrentAnchor } from "@/components/docs/use-current-anchor";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { SearchBox } from "@/components/ui/search-box";
import type { Method } from "@/lib/api/openapi/types";

export type Entry = { anchor: string; label: string; method?: Method; words: string };
export type Group = { title: string; anchor: string; entries: Entry[] };

/** The contents of the page: beside it where there is room, behind a button where there is none. */
export function DocsNavigation({ groups }: { groups: Group[] }) {
  const [search, setSearch] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const found = find(groups, search);
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
  const current = useCurrentAnchor();
  useEffect(() => focusSearchOnSlash(() => setIsOpen(true)), []);
  return (
    <nav
      aria-label="Contents"
      className="lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:w-72 lg:shrink-0 lg:overflow-y-auto lg:border-r lg:px-4 lg:py-5"
    >
      <Button
        className="w-full lg:hidden"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen((was) => !was)}
      >
        <Menu aria-hidden="true" />
        Contents
      </Button>
      <div id={listId} className={cn("gap-4 max-lg:mt-4", isOpen ? "grid" : "hidden lg:grid")}>
        <SearchBox label="Search the API" value={search} onChange={setSearch} />
        <p role="status" className={cn("text-muted-foreground text-sm", search === "" && "sr-only")}>
          {search !== "" && (count === 0 ? "Nothing matches. Try a shorter word." : `${count} found`)}
        </p>
        {found.map(({ title, anchor, entries }) => (
          <div key={anchor} className="grid gap-0.5">
            <a
              href={`#${anchor}`}
              className="rounded-sm px-2 py-1 font-medium text-muted-foreground text-xs hover:text-foreground"
            >
              {title}
            </a>
            <ul className="grid gap-0.5">
              {entries.map((entry) => (
                <li key={entry.anchor}>
                  <a
                    href={`#${entry.anchor}`}
                    aria-current={current === entry.anchor ? "location" : undefined}
                    onClick={() => setIsOpen(false)}
                    className="flex min-h-7 items-center justify-between gap-2 rounded-md px-2 py-1 text-sm transition-colors hover:bg-surface-2 aria-[current=location]:bg-surface-2 aria-[current=location]:font-medium"
                  >
                    <span className="min-w-0">{entry.label}</span>
                    {entry.method && <MethodBadge method={entry.method} />}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

function find(groups: Group[], search: string): Group[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return groups;
  return groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ words }) => wanted.every((word) => words.includes(word))),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** As in other documentation: a slash leads into the search box. */
function focusSearchOnSlash(open: () => void): () => void {
  function press(event: KeyboardEvent) {
    const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    open();
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>("nav input[type=search]")?.focus());
  }
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}
