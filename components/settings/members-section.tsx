"use client";

import { useQuery } from "@tanstack/react-query";
import { AddMemberDialog } from "@/components/settings/add-member-dialog";
import { MemberRow } from "@/components/settings/member-row";
import { SectionHeader } from "@/components/settings/section-header";
import { TableSkeleton } from "@/components/settings/table-skeleton";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Table, TableBody, TableHead, TableHeader } from "@/components/ui/table";
import { membersQuery } from "@/lib/members/queries";

/** @param ownId of the admin who looks: one does not take away one's own rights */
export function MembersSection({ ownId }: { ownId: string }) {
  const members = useQuery(membersQuery());
  return (
    <section aria-label="Members">
      <SectionHeader
        title="Members"
        text="People who can sign in to this organization, and what they may do."
        action={<AddMemberDialog />}
      />
      {members.isPending && <TableSkeleton rows={3} />}
      {members.isError && (
        <Alert
          variant="danger"
          title="The members can't be shown"
          action={<Button onClick={() => members.refetch()}>Try again</Button>}
        >
          {members.error.message}
        </Alert>
      )}
      {members.data && (
        <Table label="Members">
          <TableHeader>
            <tr>
              <TableHead className="w-full">Name</TableHead>
              <TableHead className="max-sm:hidden">Last signed in</TableHead>
              <TableHead>Role</TableHead>
              <TableHead>
                <span className="sr-only">Actions</span>
              </TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {members.data.map((member) => (
              <MemberRow key={member.id} member={member} isSelf={member.id === ownId} />
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}
