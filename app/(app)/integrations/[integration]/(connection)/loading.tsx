import { ConnectionSkeleton } from "@/components/integrations/connection/connection-skeleton";

export default function Loading() {
  return <ConnectionSkeleton />;
}
