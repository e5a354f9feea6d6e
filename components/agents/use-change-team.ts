"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { agentKeys, deleteTeam, renameTeam } from "@/lib/agents/queries";
import type { Team } from "@/lib/agents/team-schemas";

/** Renames a team, or deletes it. */
export function useChangeTeam({ id, name }: Team) {
  const client = useQueryClient();
  const readAnew = () => client.invalidateQueries({ queryKey: agentKeys.all });
  const rename = useMutation({
    mutationFn: (wanted: string) => renameTeam(id, { name: wanted }),
    onSuccess: async (_team, wanted) => {
      await readAnew();
      toast.success(`${name} is now ${wanted}`);
    },
  });
  const remove = useMutation({
    mutationFn: () => deleteTeam(id),
    onSuccess: async () => {
      await readAnew();
      toast.success(`The team ${name} is deleted`);
    },
    onError: (error) => toast.error(`The team ${name} is still there`, { description: error.message }),
  });
  return { rename, remove };
}
