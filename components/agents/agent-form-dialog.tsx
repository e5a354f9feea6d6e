"use client";

import { useReturnFocus } from "@/components/schedule/use-return-focus";
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import type { Agent } from "@/lib/agents/schemas";
import { AgentForm } from "./agent-form";

type Props = {
  /** Who is edited, or null: a new one. */
  agent: Agent | null;
  organizationTimeZone: string;
  onClose: () => void;
};

export function AgentFormDialog({ agent, organizationTimeZone, onClose }: Props) {
  const returnFocus = useReturnFocus();
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent onCloseAutoFocus={returnFocus}>
        <DialogHeader>
          <DialogTitle>{agent ? `Edit ${agent.name}` : "Add agent"}</DialogTitle>
          <DialogDescription>Integrations find an agent by email.</DialogDescription>
        </DialogHeader>
        <AgentForm agent={agent} organizationTimeZone={organizationTimeZone} onDone={onClose} />
      </DialogContent>
    </Dialog>
  );
}
