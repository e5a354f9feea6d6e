"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Team } from "@/lib/agents/team-schemas";
import { useChangeTeam } from "./use-change-team";

type Props = { team: Team; onRenamed: (from: string, to: string) => void; onClose: () => void };

/** Another name for a team, in its place in the list. */
export function TeamForm({ team, onRenamed, onClose }: Props) {
  const [name, setName] = useState(team.name);
  const { rename } = useChangeTeam(team);
  const wanted = name.trim();
  function save(event: FormEvent) {
    event.preventDefault();
    if (wanted === team.name) return onClose();
    rename.mutate(wanted, {
      onSuccess: () => {
        onRenamed(team.name, wanted);
        onClose();
      },
    });
  }
  return (
    <li className="px-3 py-3">
      <form noValidate onSubmit={save} className="grid gap-3">
        <Field label={`New name of ${team.name}`} error={wanted === "" ? "A name is needed." : rename.error?.message}>
          <Input
            autoFocus
            autoComplete="off"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button size="sm" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            size="sm"
            variant="primary"
            isBusy={rename.isPending}
            disabledReason={wanted === "" ? "A name is needed." : null}
          >
            Rename
          </Button>
        </div>
      </form>
    </li>
  );
}
