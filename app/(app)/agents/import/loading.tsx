import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader title="Import agents" />
      <Skeleton className="h-44 max-w-3xl" />
    </>
  );
}
