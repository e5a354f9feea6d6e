"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { AddMemberForm } from "@/components/settings/add-member-form";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";

export function AddMemberDialog() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden="true" />
          Add member
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Add a member</DialogTitle>
          <DialogDescription>No email is sent: tell them the address and the password yourself.</DialogDescription>
        </DialogHeader>
        <AddMemberForm onDone={() => setIsOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
