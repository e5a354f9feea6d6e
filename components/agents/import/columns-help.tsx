import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { TEMPLATE_HREF } from "./template";

const COLUMNS: { name: string; text: string }[] = [
  { name: "email", text: "Needed. It tells agents apart: a known one is changed, an unknown one is added." },
  { name: "name", text: "Needed." },
  { name: "time_zone", text: "For example Europe/London. Empty: the organization's." },
  { name: "external_id", text: "What your own systems call the agent." },
  { name: "team", text: "A team that isn't there yet is made." },
];

/** What the file holds. */
export function ColumnsHelp() {
  return (
    <section aria-labelledby="columns" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="columns" className="font-semibold text-base">
          What the file holds
        </h2>
        <Button asChild size="sm">
          <a href={TEMPLATE_HREF} download="agents-template.csv">
            <Download aria-hidden="true" />
            Download a template
          </a>
        </Button>
      </div>
      <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[7rem_minmax(0,1fr)]">
        {COLUMNS.map(({ name, text }) => (
          <div key={name} className="sm:contents">
            <dt className="font-mono">{name}</dt>
            <dd className="text-muted-foreground text-pretty">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-muted-foreground text-sm text-pretty">
        A line for each agent, up to 5,000, below a line with these names. A column that is left out leaves that of
        known agents as it is; an empty cell clears it. Agents who are not in the file stay as they are.
      </p>
    </section>
  );
}
