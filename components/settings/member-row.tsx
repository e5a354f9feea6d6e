"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { roles } from "@/components/settings/roles";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { TableCell, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { memberKeys, patchMember, removeMember } from "@/lib/members/queries";
import { type Member, role } from "@/lib/members/schemas";

export function MemberRow({ member, isSelf }: { member: Member; isSelf: boolean }) {
  return (
    <TableRow>
      <TableCell className="min-w-32 max-w-0">
        <span className="flex items-center gap-2 font-medium">
          <span className="truncate">{member.name}</span>
          {isSelf && <Badge>You</Badge>}
        </span>
        <span className="block truncate text-muted-foreground text-sm">{member.email}</span>
      </TableCell>
      <TableCell className="whitespace-nowrap text-muted-foreground max-sm:hidden">
        {member.lastSignInAt ? <Time value={member.lastSignInAt} /> : "Never"}
      </TableCell>
      <TableCell>
        <RoleSelect member={member} isSelf={isSelf} />
      </TableCell>
      <TableCell className="text-right">
        <RemoveMember member={member} isSelf={isSelf} />
      </TableCell>
    </TableRow>
  );
}

function RoleSelect({ member, isSelf }: { member: Member; isSelf: boolean }) {
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (value: string) => patchMember(member.id, { role: role.parse(value) }),
    onSuccess: (changed) => toast.success(`${changed.name} is now ${changed.role}`),
    onError: (error) => toast.error(`${member.name} is still ${member.role}`, { description: error.message }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: memberKeys.all }),
  });
  if (isSelf) {
    return (
      <span className="block w-28 px-2.5 first-letter:uppercase" title="Another administrator can change your role">
        {member.role}
      </span>
    );
  }
  return (
    <Select value={change.isPending ? change.variables : member.role} onValueChange={change.mutate}>
      <SelectTrigger aria-label={`Role of ${member.name}`} className="w-28">
        <SelectValue />
      </SelectTrigger>
      <SelectContent align="end" className="w-72">
        {roles.map(({ value, label, description }) => (
          <SelectItem key={value} value={value} description={description}>
            {label}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}

function RemoveMember({ member, isSelf }: { member: Member; isSelf: boolean }) {
  const [isAsking, setIsAsking] = useState(false);
  const queryClient = useQueryClient();
  const removal = useMutation({
    mutationFn: () => removeMember(member.id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: memberKeys.all });
      toast.success(`${member.name} was removed`);
    },
    onError: (error) => toast.error(`${member.name} was not removed`, { description: error.message }),
    onSettled: () => setIsAsking(false),
  });
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        aria-label={`Remove ${member.name}`}
        className="text-muted-foreground"
        disabledReason={isSelf ? "You can't remove yourself. Another administrator can." : null}
        onClick={() => setIsAsking(true)}
      >
        <Trash2 aria-hidden="true" />
      </Button>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={`Remove ${member.name}?`}
        description="They are signed out at once and can't sign in again. What they did stays as it is."
        action="Remove"
        isBusy={removal.isPending}
        onAction={() => removal.mutate()}
      />
    </>
  );
}
