"use client";

import { useQuery } from "@tanstack/react-query";
import { teamsOf } from "@/components/agents/find-agents";
import { AgentPicker } from "@/components/schedule/agent-picker";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { agentsQuery } from "@/lib/agents/queries";
import { type CalendarFeed, calendarFeed } from "@/lib/calendar-feeds/schemas";

export type WhoseValues = { whose: CalendarFeed["whose"]; agentId: string; team: string };

type Props = { values: WhoseValues; onChange: (change: Partial<WhoseValues>) => void; error: string | undefined };

/** One agent, one team, or everyone. */
export function WhoseFields({ values, onChange, error }: Props) {
  const agents = useQuery(agentsQuery());
  const teams = teamsOf(agents.data ?? []);
  return (
    <>
      <FieldGroup label="Whose schedule">
        <RadioGroup
          aria-label="Whose schedule"
          value={values.whose}
          onValueChange={(next) => onChange({ whose: calendarFeed.shape.whose.parse(next) })}
          className="flex flex-wrap gap-x-6"
        >
          <RadioGroupItem value="agent" label="An agent" />
          <RadioGroupItem value="team" label="A team" />
          <RadioGroupItem value="everyone" label="Everyone" />
        </RadioGroup>
      </FieldGroup>
      {values.whose === "agent" && (
        <Field label="Agent" error={error ?? agents.error?.message}>
          <AgentPicker
            agents={agents.data ?? []}
            value={values.agentId}
            onChange={(agentId) => onChange({ agentId })}
          />
        </Field>
      )}
      {values.whose === "team" && (
        <Field
          label="Team"
          help={
            agents.data && teams.length === 0 ? "There are no teams yet. Agents get theirs on the page Agents." : null
          }
          error={error ?? agents.error?.message}
        >
          <Select value={values.team} onValueChange={(team) => onChange({ team })}>
            <SelectTrigger>
              <SelectValue placeholder="Choose a team" />
            </SelectTrigger>
            <SelectContent>
              {teams.map((team) => (
                <SelectItem key={team} value={team}>
                  {team}
                </SelectItem>
              ))}
            </SelectContent>
          </Select>
        </Field>
      )}
    </>
  );
}
