"use client";

import { Plus } from "lucide-react";
import { AddFeedForm } from "@/components/calendar-feeds/add-feed-form";
import { showFeed } from "@/components/calendar-feeds/made-feed";
import { Button } from "@/components/ui/button";
import { MakeDialog } from "@/components/ui/make-dialog";
import type { MadeCalendarFeed } from "@/lib/calendar-feeds/schemas";

/** Adds a feed and shows its address. */
export function AddFeedDialog() {
  return (
    <MakeDialog<MadeCalendarFeed>
      trigger={
        <Button variant="primary">
          <Plus aria-hidden="true" />
          Add feed
        </Button>
      }
      ask={({ made, cancel }) => ({
        title: "Add a calendar feed",
        description: "Choose whose schedule it shows, and how much it says to whoever has the address.",
        content: <AddFeedForm onMade={made} onCancel={cancel} />,
      })}
      show={showFeed}
    />
  );
}
