"use client";

import { useEffect, useRef } from "react";
import { PersonRow } from "@/components/integrations/connection/person-row";
import { type PersonChange, usePersonChange } from "@/components/integrations/connection/use-person-change";
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
  /** The place of the suggestion that was just taken by keyboard. */
  const taken = useRef<number | null>(null);
  // Its button goes with the row. The focus is led to the suggestion that now stands in its place.
  useEffect(() => {
    if (taken.current === null || document.activeElement !== document.body) return;
    const left = suggestions(frame.current);
    (left[taken.current] ?? left.at(-1))?.focus();
    taken.current = null;
  });
  function make(wanted: PersonChange) {
    const index = suggestions(frame.current).findIndex((button) => button.matches(":focus"));
    taken.current = index === -1 ? null : index;
    change.mutate(wanted);
  }
  return (
    <div ref={frame} aria-busy={isBusy}>
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

function suggestions(frame: HTMLElement | null): HTMLElement[] {
  return [...(frame?.querySelectorAll<HTMLElement>("[data-suggestion]") ?? [])];
}
