import { EndpointSkeleton } from "@/components/webhooks/webhooks-skeleton";

export default function Loading() {
  return <EndpointSkeleton />;
}
