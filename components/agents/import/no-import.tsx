import { FileUp } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** For those who may only look. */
export function NoImport() {
  return (
    <>
      <PageHeader title="Import agents" />
      <EmptyState
        icon={FileUp}
        title="Planners and admins import agents"
        text="Your role lets you look at everything here. Ask an admin if you need to change agents."
      />
    </>
  );
}
