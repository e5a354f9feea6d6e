"use client";

import { useMutation, useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import type { LedgerRequest } from "@/lib/connections/ledger-schemas";
import { askRecheck, connectionKeys, recheckQuery } from "@/lib/connections/queries";
import type { Recheck } from "@/lib/connections/recheck-schemas";

export type Rechecks = {
  ask: (request: LedgerRequest) => void;
  /** Of one request: undefined when nobody asked here. */
  of: (externalId: string) => Recheck | undefined;
  /** Its question is on the way to us. */
  isSending: (externalId: string) => boolean;
};

type Asked = Pick<LedgerRequest, "externalId" | "personName">;

/** Asks HiBob about single requests again, and follows each until it is answered. Held above the rows: one may go. */
export function useRechecks(connectionId: string): Rechecks {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked[]>([]);
  const told = useRef(new Map<string, string>());
  const answers = useQueries({ queries: asked.map(({ externalId }) => recheckQuery(connectionId, externalId)) });
  const send = useMutation({
    mutationFn: ({ externalId }: LedgerRequest) => askRecheck(connectionId, externalId),
    onSuccess: (answer, { externalId, personName }) => {
      client.setQueryData(recheckQuery(connectionId, externalId).queryKey, answer);
      setAsked((before) => [...before.filter((each) => each.externalId !== externalId), { externalId, personName }]);
    },
    onError: (error, { personName }) =>
      toast.error(`${personName}’s request could not be checked`, { description: error.message }),
  });
  useEffect(() => {
    for (const [place, { externalId, personName }] of asked.entries()) {
      const answer = answers[place]?.data;
      if (!answer?.result || told.current.get(externalId) === answer.askedAt) continue;
      told.current.set(externalId, answer.askedAt);
      client.invalidateQueries({ queryKey: connectionKeys.one(connectionId), exact: true });
      client.invalidateQueries({ queryKey: connectionKeys.everyRequest(connectionId) });
      // Its row goes with it, so the row cannot say it.
      if (answer.result === "gone")
        toast(`${personName}’s request is gone from HiBob`, {
          description: "So it is off this list and the schedule.",
        });
    }
  }, [asked, answers, client, connectionId]);
  return {
    ask: send.mutate,
    of: (externalId) => answers[asked.findIndex((each) => each.externalId === externalId)]?.data,
    isSending: (externalId) => send.isPending && send.variables.externalId === externalId,
  };
}
