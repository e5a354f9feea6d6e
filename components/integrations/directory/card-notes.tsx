import { CalendarClock, CircleArrowUp, Clock, type LucideIcon, TriangleAlert } from "lucide-react";
import { Marked } from "@/components/ui/marked";
import type { Connection } from "@/lib/connections/schemas";

const LOOK: Partial<Record<Connection["status"], { icon: LucideIcon; tone: string }>> = {
  action_needed: { icon: TriangleAlert, tone: "text-danger" },
  delayed: { icon: Clock, tone: "text-warning" },
  migration_required: { icon: CircleArrowUp, tone: "text-warning" },
};

/** What somebody should know of a connection before they open it: what is wrong, and what will be. */
export function CardNotes({ connection }: { connection: Connection }) {
  const { status, statusDetail, problem, warnings } = connection;
  const look = LOOK[status];
  return (
    <>
      {look && <CardNote icon={look.icon} tone={look.tone} text={problem?.message ?? statusDetail} />}
      {warnings.map(({ code, message }) => (
        <CardNote key={code} icon={CalendarClock} tone="text-warning" text={message} />
      ))}
    </>
  );
}

export function CardNote({ icon: Icon, tone, text }: { icon: LucideIcon; tone: string; text: string }) {
  return (
    <p className="flex gap-2 text-sm text-pretty">
      <Icon className={`mt-0.5 size-4 shrink-0 ${tone}`} aria-hidden="true" />
      <span className="min-w-0">
        <Marked>{text}</Marked>
      </span>
    </p>
  );
}
