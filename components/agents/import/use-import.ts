"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { countOf } from "@/components/integrations/words";
import { agentKeys, importAgents } from "@/lib/agents/queries";
import { eventKeys } from "@/lib/events/queries";
import { readCsvFile } from "./read-csv-file";

/** Two steps: what a file would do, and doing it. */
export function useImport() {
  const router = useRouter();
  const client = useQueryClient();
  const preview = useMutation({
    mutationFn: async (file: File) => {
      const csv = await readCsvFile(file);
      return { fileName: file.name, csv, result: await importAgents({ csv, isDryRun: true }) };
    },
  });
  const apply = useMutation({
    mutationFn: (csv: string) => importAgents({ csv, isDryRun: false }),
    onSuccess: async ({ created, updated }) => {
      await client.invalidateQueries({ queryKey: agentKeys.all });
      await client.invalidateQueries({ queryKey: eventKeys.all });
      toast.success("Agents imported", { description: `${countOf(created, "agent")} added, ${updated} changed.` });
      router.push("/agents");
    },
  });
  return { preview, apply };
}
