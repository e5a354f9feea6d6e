"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { RotateApiKey } from "@/components/settings/rotate-api-key";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TableCell, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { apiKeyKeys, revokeApiKey } from "@/lib/api-keys/queries";
import type { ApiKey } from "@/lib/api-keys/schemas";

export function ApiKeyRow({ apiKey }: { apiKey: ApiKey }) {
  return (
    <TableRow>
      <TableCell>
        <span className="block min-w-24 font-medium">{apiKey.name}</span>
        <span className="block font-mono text-muted-foreground text-xs">{apiKey.prefix}…</span>
        {apiKey.previousUntil && (
          <span className="block text-muted-foreground text-xs">
            Former secret ends <Time value={apiKey.previousUntil} />
          </span>
        )}
      </TableCell>
      <TableCell>
        <span className="flex min-w-28 md:min-w-56 flex-wrap gap-1">
          {apiKey.scopes.map((scope) => (
            <Badge key={scope} className="font-mono font-normal">
              {scope}
            </Badge>
          ))}
        </span>
      </TableCell>
      <TableCell className="text-muted-foreground max-lg:hidden">
        <Time value={apiKey.createdAt} />
      </TableCell>
      <TableCell className="text-muted-foreground max-sm:hidden">
        {apiKey.lastUsedAt ? <Time value={apiKey.lastUsedAt} /> : "Never"}
      </TableCell>
      <TableCell className="text-muted-foreground max-md:hidden">
        {apiKey.expiresAt ? <Time value={apiKey.expiresAt} /> : "Never"}
      </TableCell>
      <TableCell className="text-right">
        <span className="flex justify-end gap-2 max-sm:flex-col">
          <RotateApiKey apiKey={apiKey} />
          <RevokeApiKey apiKey={apiKey} />
        </span>
      </TableCell>
    </TableRow>
  );
}

function RevokeApiKey({ apiKey }: { apiKey: ApiKey }) {
  const [isAsking, setIsAsking] = useState(false);
  const queryClient = useQueryClient();
  const revocation = useMutation({
    mutationFn: () => revokeApiKey(apiKey.id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: apiKeyKeys.all });
      toast.success(`${apiKey.name} was revoked`);
    },
    onError: (error) => toast.error(`${apiKey.name} was not revoked`, { description: error.message }),
    onSettled: () => setIsAsking(false),
  });
  return (
    <>
      <Button size="sm" aria-label={`Revoke ${apiKey.name}`} onClick={() => setIsAsking(true)}>
        Revoke
      </Button>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={`Revoke ${apiKey.name}?`}
        description="Programs that use this key are refused from now on. It can't be brought back; you can create a new one."
        action="Revoke"
        isBusy={revocation.isPending}
        onAction={() => revocation.mutate()}
      />
    </>
  );
}
