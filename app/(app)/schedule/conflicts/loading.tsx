import { ConflictsSkeleton } from "@/components/conflicts/conflicts-skeleton";
import { PageHeader } from "@/components/ui/page-header";

export default function Loading() {
  return (
    <>
      <PageHeader title="Conflicts" />
      <ConflictsSkeleton />
    </>
  );
}
