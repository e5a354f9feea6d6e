"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { endpointQuery, patchEndpoint, webhookKeys } from "@/lib/webhooks/queries";
import type { PatchEndpointInput } from "@/lib/webhooks/schemas";

/** Changes an endpoint, and shows what became of it everywhere. */
export function useEndpointChange(id: string, done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: PatchEndpointInput) => patchEndpoint(id, input),
    onSuccess: async (endpoint) => {
      client.setQueryData(endpointQuery(id).queryKey, endpoint);
      toast.success(done);
      await client.invalidateQueries({ queryKey: webhookKeys.all });
    },
  });
}
