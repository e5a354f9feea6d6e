"use client";

import { useEffect, useRef } from "react";
import { PersonRow } from "@/components/integrations/connection/person-row";
import { type PersonChange, usePersonChange } from "@/components/integrations/connection/use-person-change";
import { Kbd } from "@/components/ui/kbd";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Person } from "@/lib/connections/people-schemas";

type Props = {
  connectionId: string;
  people: Person[];
  isAdmin: boolean;
  /** Other ones are on their way. */
  isBusy: boolean;
};

export function PeopleTable({ connectionId, people, isAdmin, isBusy }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const change = usePersonChange(connectionId);
  /** The place of the row whose person was just changed. */
  const changed = useRef<number | null>(null);
  // What had the focus goes with the row. The focus is led to what now stands in its place.
  useEffect(() => {
    if (changed.current === null || document.activeElement !== document.body) return;
    const left = rowStops(frame.current);
    (left[changed.current] ?? left.at(-1))?.focus();
    changed.current = null;
  });
  function make(wanted: PersonChange) {
    const stops = rowStops(frame.current);
    const index = stops.findIndex((stop) => stop.closest("tr")?.dataset.person === wanted.person.id);
    changed.current = index === -1 ? null : index;
    change.mutate(wanted);
  }
  useEffect(() => {
    const element = frame.current;
    element?.addEventListener("keydown", moveBetweenRows);
    return () => element?.removeEventListener("keydown", moveBetweenRows);
  }, []);
  const hasStops = isAdmin && people.some((person) => person.link === "unmatched");
  return (
    <div ref={frame} aria-busy={isBusy} className="grid gap-2">
      {hasStops && (
        <p className="hidden items-center gap-1.5 text-muted-foreground text-sm sm:flex">
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> move between people without an agent, <Kbd>Enter</Kbd> opens the choice,{" "}
          <Kbd>Enter</Kbd> links.
        </p>
      )}
      <Table label="People">
        <TableHeader>
          <TableRow>
            <TableHead className="w-2/5">Person</TableHead>
            <TableHead>Agent</TableHead>
            <TableHead className="hidden text-right sm:table-cell">Requests</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isAdmin={isAdmin}
              isBusy={change.isPending && change.variables.person.id === person.id}
              onChange={make}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** Where up and down lead: one control in each row that waits for an agent. */
function rowStops(frame: HTMLElement | null): HTMLElement[] {
  return [...(frame?.querySelectorAll<HTMLElement>("[data-row-stop]") ?? [])];
}

/** Up and down lead from one row that waits for an agent to the next. */
function moveBetweenRows(event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
  const stops = rowStops(event.currentTarget);
  const at = stops.findIndex((stop) => stop.matches(":focus"));
  if (at === -1) return;
  event.preventDefault();
  stops[at + step]?.focus();
}
