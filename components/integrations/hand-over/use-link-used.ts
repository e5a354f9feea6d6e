import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import type { HandOverLink } from "@/lib/connections/hand-over-schemas";
import { connectionKeys } from "@/lib/connections/queries";

/** When the link that is watched gets used: to the connection that it made, or what it changed is read anew. */
export function useLinkUsed(link: HandOverLink | undefined, slug: string, name: string) {
  const client = useQueryClient();
  const router = useRouter();
  const watched = useRef<string | null>(null);
  const id = link?.id;
  const state = link?.state;
  const makesConnection = link?.connectionId === null;
  useEffect(() => {
    if (state === "open") watched.current = id ?? null;
    if (state !== "used" || watched.current !== id) return;
    watched.current = null;
    client.invalidateQueries({ queryKey: connectionKeys.all });
    if (makesConnection) {
      toast.success(`${name} is connected`, { description: "Your hand-over link was used." });
      router.push(`/integrations/${slug}`);
    } else toast.success("Credentials replaced", { description: "Your hand-over link was used." });
  }, [client, router, id, state, makesConnection, slug, name]);
}
