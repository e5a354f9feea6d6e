import { WebhooksSkeleton } from "@/components/webhooks/webhooks-skeleton";

export default function Loading() {
  return <WebhooksSkeleton />;
}
