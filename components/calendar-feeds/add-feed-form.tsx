"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { LEVELS } from "@/components/calendar-feeds/feed-words";
import { WhoseFields, type WhoseValues } from "@/components/calendar-feeds/whose-fields";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { FieldGroup } from "@/components/ui/field";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { addCalendarFeed, calendarFeedKeys } from "@/lib/calendar-feeds/queries";
import { addFeedInput, type FeedLevel, feedLevel, type MadeCalendarFeed } from "@/lib/calendar-feeds/schemas";
import { connectionKeys } from "@/lib/connections/queries";

type Props = { onMade: (feed: MadeCalendarFeed) => void; onCancel: () => void };

/** Whose events, and how much is said of them. The least is chosen at first. */
export function AddFeedForm({ onMade, onCancel }: Props) {
  const client = useQueryClient();
  const [whose, setWhose] = useState<WhoseValues>({ whose: "agent", agentId: "", team: "" });
  const [level, setLevel] = useState<FeedLevel>("busy");
  const [slip, setSlip] = useState<string>();
  const adding = useMutation({
    mutationFn: addCalendarFeed,
    onSuccess: onMade,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: calendarFeedKeys.all }),
        client.invalidateQueries({ queryKey: connectionKeys.integrations() }),
      ]),
  });
  function choose(change: Partial<WhoseValues>) {
    setWhose({ ...whose, ...change });
    setSlip(undefined);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const checked = addFeedInput.safeParse({ ...whose, level });
    setSlip(checked.error?.issues[0]?.message);
    if (checked.success) adding.mutate(checked.data);
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {adding.error && (
        <Alert variant="danger" title="No feed was added">
          {adding.error.message}
        </Alert>
      )}
      <WhoseFields values={whose} onChange={choose} error={slip} />
      <FieldGroup label="What it says">
        <RadioGroup aria-label="What it says" value={level} onValueChange={(next) => setLevel(feedLevel.parse(next))}>
          {LEVELS.map(({ value, label, description }) => (
            <RadioGroupItem key={value} value={value} label={label} description={description} />
          ))}
        </RadioGroup>
      </FieldGroup>
      <DialogFooter>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isBusy={adding.isPending}>
          Add feed
        </Button>
      </DialogFooter>
    </form>
  );
}
