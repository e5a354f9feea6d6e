import { CodeTabs } from "@/components/docs/code-tabs";
import { Guide, P, Points, To } from "@/components/docs/guide";
import { Code } from "@/components/docs/rich-text";
import { readExample } from "@/lib/api/openapi/example-files";

export function WebhooksGuide() {
  return (
    <Guide id="webhooks" title="Webhooks">
      <P>
        Rosterline can call you when something changes. An admin adds an address in <em>Integrations &gt; Webhooks</em>.
        Deliveries follow Standard Webhooks, so its libraries verify them as they are.
      </P>
      <Points>
        <li>
          The body is <Code>{'{"type", "timestamp", "data"}'}</Code>. The types are <Code>event.upserted</Code>,{" "}
          <Code>event.deleted</Code> and <Code>connection.status_changed</Code>.
        </li>
        <li>
          <Code>webhook-id</Code> names the message and stays the same when it is sent again: use it to do things once.{" "}
          <Code>webhook-timestamp</Code> is in seconds; refuse what is older than five minutes.
        </li>
        <li>
          <Code>webhook-signature</Code> is <Code>v1,</Code> and the HMAC-SHA256, in base64, of id, timestamp and body,
          with dots between. While a secret is being replaced there are two, with a space between.
        </li>
        <li>
          Answer with 2xx within a few seconds and do the work afterwards. Anything else is tried again: after 5 s at
          first, then ever later, up to an hour apart, for three days. 410 turns the address off.
        </li>
        <li>
          Messages may come late, twice or in another order. If that matters, take them as a hint and read{" "}
          <To id="change-feed">the change feed</To>.
        </li>
      </Points>
      <CodeTabs samples={readExample("verify-webhook")} what="check a webhook's signature" />
    </Guide>
  );
}

export function CalendarsGuide() {
  return (
    <Guide id="calendars" title="Calendars">
      <P>
        For people rather than programs: a calendar feed shows the schedule of an agent, a team or everyone in Google
        Calendar, Outlook or Apple Calendar. An admin makes it in <em>Integrations &gt; Calendar feeds</em>. Its
        address, <Code>{"/api/ical/{secret}.ics"}</Code>, is the secret: whoever has it reads the feed, without a key.
        Renew it there when it got into wrong hands.
      </P>
    </Guide>
  );
}

export function RateLimitsGuide() {
  return (
    <Guide id="rate-limits" title="Rate limits">
      <P>
        A key may make 1,200 calls a minute, unless an admin chose another number. After that a call answers 429{" "}
        <Code>rate_limited</Code> with <Code>Retry-After</Code>, in seconds. Wait that long, then go on; nothing was
        done. The header <Code>RateLimit</Code> of every answer says how many calls are left. Large pages and{" "}
        <To id="upsertAgents">many agents in one call</To> need far fewer calls.
      </P>
    </Guide>
  );
}

export function IdempotencyGuide() {
  return (
    <Guide id="idempotency" title="Idempotency">
      <P>
        <Code>GET</Code>, <Code>PUT</Code>, <Code>PATCH</Code> and <Code>DELETE</Code> can be sent again: the second one
        finds what the first one did. A <Code>POST</Code> makes something new each time, unless you send an{" "}
        <Code>Idempotency-Key</Code>, any text that you choose for this one wish. Sent again within 24 hours, it gets
        the first answer, and nothing is done twice.
      </P>
    </Guide>
  );
}
