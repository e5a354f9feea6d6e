"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { dayWords } from "@/components/integrations/day-range";
import { countOf } from "@/components/integrations/words";
import { connectionQuery, patchConnection } from "@/lib/connections/queries";
import type { Connection } from "@/lib/connections/schemas";

type Window = { syncUntil: string } | { rollingMonths: number };

/** Changes how far ahead a connection syncs, and says what is so then. */
export function useChangeWindow(connection: Connection) {
  const client = useQueryClient();
  const readAnew = useReadAnew(connection.id);
  return useMutation({
    mutationFn: (window: Window) =>
      patchConnection(connection.id, "syncUntil" in window ? window : { settings: window }),
    onSuccess: (changed) => {
      client.setQueryData(connectionQuery(connection.id).queryKey, changed);
      toast.success(
        changed.rollingMonths === null
          ? `Syncing until ${dayWords(changed.syncUntil)}`
          : `Syncing ${countOf(changed.rollingMonths, "month")} ahead, always`,
      );
      return readAnew();
    },
  });
}
