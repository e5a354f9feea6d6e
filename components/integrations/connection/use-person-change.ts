"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import type { LinkInput, Person } from "@/lib/connections/people-schemas";
import { linkPerson } from "@/lib/connections/queries";

export type PersonChange = { person: Person; input: LinkInput; done: string };

/** Links, unlinks or ignores one person, says so, and offers to undo it. */
export function usePersonChange(connectionId: string) {
  const readAnew = useReadAnew(connectionId);
  const change = useMutation({
    mutationFn: ({ person, input }: PersonChange) => linkPerson(connectionId, person.id, input),
    onSuccess: (_changed, { person, input, done }) => {
      toast.success(done, {
        action: { label: "Undo", onClick: () => undo.mutate({ person, input: before(person, input) }) },
      });
      return readAnew();
    },
    onError: (error, { person }) => toast.error(`${person.name} could not be changed`, { description: error.message }),
  });
  const undo = useMutation({
    mutationFn: ({ person, input }: Pick<PersonChange, "person" | "input">) =>
      linkPerson(connectionId, person.id, input),
    onSuccess: (_changed, { person }) => {
      toast(`${person.name} is as before`);
      return readAnew();
    },
    onError: (error, { person }) => toast.error(`${person.name} could not be changed`, { description: error.message }),
  });
  return change;
}

/** What makes the person as they were. Whose link was left to the email, it is left to the email again. */
function before(person: Person, input: LinkInput): LinkInput {
  return "ignored" in input
    ? { ignored: person.link === "ignored" }
    : { agentId: person.agent?.id ?? null, isManual: person.isLinkManual };
}
