import { ConnectSkeleton } from "@/components/integrations/connect/connect-skeleton";

export default function Loading() {
  return <ConnectSkeleton />;
}
