import { Lock } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";

/** @param what administrators do here, for example "add people" */
export function AdminsOnly({ title, what }: { title: string; what: string }) {
  return (
    <section aria-labelledby="admins-only">
      <h2 id="admins-only" className="mb-4 font-semibold text-lg">
        {title}
      </h2>
      <EmptyState
        icon={Lock}
        title="Administrators take care of this"
        text={`Here, administrators ${what}. You don't need it to work with the schedule; ask one of them when something should change.`}
      />
    </section>
  );
}
