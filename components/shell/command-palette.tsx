"use client";

import { Search } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { CommandResults } from "@/components/shell/command-results";
import { Button } from "@/components/ui/button";
import { Dialog, DialogDescription, DialogTitle, DialogTrigger, PlainDialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { Role } from "@/lib/members/schemas";

/** Ctrl-K or Cmd-K from anywhere, or its button: to a page, to an agent, "Sync now". */
export function CommandPalette({ role }: { role: Role }) {
  const [isOpen, setIsOpen] = useState(false);
  const modifier = useSyncExternalStore(
    () => () => {},
    () => (/mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
  useEffect(() => {
    function toggle(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setIsOpen((was) => !was);
    }
    window.addEventListener("keydown", toggle);
    return () => window.removeEventListener("keydown", toggle);
  }, []);
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button
          aria-keyshortcuts="Control+K Meta+K"
          className="border-border px-2 text-muted-foreground max-md:size-8 max-md:border-transparent max-md:bg-transparent max-md:pointer-coarse:size-10 md:justify-start [&>span]:w-full"
        >
          <Search aria-hidden="true" />
          <span className="font-normal max-md:sr-only">Search</span>
          <span className="ml-auto flex gap-0.5 max-md:hidden" aria-hidden="true">
            <Kbd>{modifier}</Kbd>
            <Kbd>K</Kbd>
          </span>
        </Button>
      </DialogTrigger>
      <PlainDialogContent className="top-2 bottom-auto gap-0 overflow-hidden p-0 sm:top-[12vh] sm:translate-y-0">
        <DialogTitle className="sr-only">Search and commands</DialogTitle>
        <DialogDescription className="sr-only">Type to find a page, an agent or a command.</DialogDescription>
        <CommandResults role={role} onDone={() => setIsOpen(false)} />
      </PlainDialogContent>
    </Dialog>
  );
}
