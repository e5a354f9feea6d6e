"use client";

import { useRef } from "react";
import { PersonRow } from "@/components/integrations/connection/person-row";
import { type PersonChange, usePersonChange } from "@/components/integrations/connection/use-person-change";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Person } from "@/lib/connections/schemas";

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
  /** Who links by keyboard is led to the next suggestion, which now stands where the last one stood. */
  async function make(wanted: PersonChange) {
    const index = suggestions(frame.current).findIndex((button) => button.matches(":focus"));
    await change.mutateAsync(wanted).catch(() => undefined);
    if (index === -1) return;
    requestAnimationFrame(() => {
      const left = suggestions(frame.current);
      if (document.activeElement === document.body) (left[index] ?? left.at(-1))?.focus();
    });
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
