import { Alert } from "@/components/ui/alert";
import { Time } from "@/components/ui/time";
import { ResumeButton } from "@/components/webhooks/resume-button";
import type { WebhookEndpoint } from "@/lib/webhooks/schemas";

/** What is so, since when, and what to do; nothing while all is well. */
export function EndpointNotice({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { status, statusSince, disabledWhy } = endpoint;
  if (status === "active" || statusSince === null) return null;
  const since = <Time value={statusSince} />;
  if (status === "disabled")
    return (
      <Alert variant="danger" title={<>Turned off {since}.</>} action={<ResumeButton endpoint={endpoint} />}>
        {disabledWhy === "gone"
          ? "It answered 410 Gone, which asks us to stop."
          : "No delivery got through for 3 days."}{" "}
        Nothing is lost: send a test event, and when it arrives, resume. Everything since then follows.
      </Alert>
    );
  if (status === "paused")
    return (
      <Alert variant="info" title={<>Paused {since}.</>} action={<ResumeButton endpoint={endpoint} />}>
        Nothing is sent until you resume. Then everything that happened since follows.
      </Alert>
    );
  return (
    <Alert variant="warning" title={<>Failing: the first delivery failed {since}.</>}>
      We try again, at least once an hour. The deliveries below say what it answered. After 3 days without a success the
      webhook is turned off.
    </Alert>
  );
}
