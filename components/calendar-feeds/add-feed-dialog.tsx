"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { AddFeedForm } from "@/components/calendar-feeds/add-feed-form";
import { MADE_TITLE, MadeFeed, madeWords } from "@/components/calendar-feeds/made-feed";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import type { MadeCalendarFeed } from "@/lib/calendar-feeds/schemas";

/** Adds a feed and shows its address, both in one dialog. */
export function AddFeedDialog() {
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<MadeCalendarFeed | null>(null);
  function open(next: boolean) {
    setIsOpen(next);
    if (next) setMade(null);
  }
  return (
    <Dialog open={isOpen} onOpenChange={open}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden="true" />
          Add feed
        </Button>
      </DialogTrigger>
      {/* The address is shown once, so a stray click beside the dialog does not close it. */}
      <DialogContent onInteractOutside={(event) => made && event.preventDefault()}>
        <DialogHeader>
          <DialogTitle>{made ? MADE_TITLE : "Add a calendar feed"}</DialogTitle>
          <DialogDescription>
            {made
              ? madeWords(made)
              : "Choose whose schedule it shows, and how much it says to whoever has the address."}
          </DialogDescription>
        </DialogHeader>
        {made ? (
          <MadeFeed feed={made} onDone={() => open(false)} />
        ) : (
          <AddFeedForm onMade={setMade} onCancel={() => open(false)} />
        )}
      </DialogContent>
    </Dialog>
  );
}
