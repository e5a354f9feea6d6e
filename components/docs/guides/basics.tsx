import { CodeTabs } from "@/components/docs/code-tabs";
import { Guide, P, Points, To } from "@/components/docs/guide";
import { Code } from "@/components/docs/rich-text";
import { SchemaLink } from "@/components/docs/type-words";
import { CodeBlock } from "@/components/ui/code-block";
import { exampleOf } from "@/lib/api/openapi/components";
import { readExample } from "@/lib/api/openapi/example-files";
import { problem } from "@/lib/api/schemas";

const FIRST_CALL = `curl "$ROSTERLINE_URL/api/v1/agents" \\
  -H "Authorization: Bearer $ROSTERLINE_KEY"`;

export function AuthenticationGuide() {
  return (
    <Guide id="authentication" title="Authentication and scopes">
      <P>
        Programs call with an API key, which an admin makes in <em>Settings &gt; API keys</em>. The secret is shown
        once. Give each program a key of its own, so that you can revoke one without touching the others.
      </P>
      <CodeBlock text={FIRST_CALL} what="first call" />
      <Points>
        <li>
          A key has scopes, and each call below names the one it needs: <Code>events:read</Code>,{" "}
          <Code>events:write</Code>, <Code>agents:read</Code>, <Code>agents:write</Code>, <Code>connections:read</Code>,{" "}
          <Code>connections:write</Code>, <Code>audit:read</Code>. Writing does not include reading.
        </li>
        <li>A key sees only its own organization. What belongs to another one answers 404, as if it were not there.</li>
        <li>
          Names of private policies are told only to keys with <Code>connections:write</Code>.
        </li>
        <li>A signed-in browser may make the same calls with its session, as far as the member's role allows.</li>
      </Points>
    </Guide>
  );
}

export function ErrorsGuide() {
  return (
    <Guide id="errors" title="Errors">
      <P>
        A refusal is <Code>application/problem+json</Code>, as RFC 9457 has it: <SchemaLink name="Problem" />. Branch on{" "}
        <Code>code</Code>; show <Code>detail</Code> to people, it says what is so and what to do. <Code>errors</Code>{" "}
        names the fields of the input that are wrong.
      </P>
      <CodeBlock text={JSON.stringify(exampleOf(problem), null, 2)} what="example of a problem" />
      <P>
        Try again after 429, 502 and 503, and wait as long as <Code>Retry-After</Code> says. Other refusals stay as they
        are until something changes. Every answer has an id in <Code>x-request-id</Code>: an administrator finds the
        call in the log by it.
      </P>
    </Guide>
  );
}

export function PagingGuide() {
  return (
    <Guide id="paging" title="Paging">
      <P>
        Lists answer <Code>{'{"data": [...], "meta": {"nextCursor": ...}}'}</Code>. Send the cursor back as{" "}
        <Code>cursor</Code>, with the same other parameters, until it is null. <Code>limit</Code> is up to 1,000. A
        cursor is a text without a meaning to you; it stays good while rows come and go, so no row is skipped or told
        twice.
      </P>
      <P>
        Instants are ISO 8601 in UTC, days are <Code>YYYY-MM-DD</Code>. Answers may get new fields at any time: ignore
        those you do not know.
      </P>
      <CodeTabs samples={readExample("read-events")} what="read all pages of events" />
    </Guide>
  );
}

export function ChangeFeedGuide() {
  return (
    <Guide id="change-feed" title="The change feed">
      <P>
        To keep a copy of the schedule, read <To id="listEventChanges">the change feed</To> rather than the whole list
        again. Begin without a cursor: it starts with every event that is there. Then keep <Code>nextCursor</Code>,
        which is never null here, and ask again whenever you like.
      </P>
      <Points>
        <li>It never skips a change, also when many are written at the same moment. Deletes are in it.</li>
        <li>
          An <Code>upsert</Code> holds the event as it is now. Store it by its id; the same one twice does no harm.
        </li>
        <li>Keep the cursor only after you used the page. If your program dies, it reads the page again.</li>
        <li>
          Only later events matter to you? Ask with <Code>from=now</Code> for a cursor, then read a snapshot with{" "}
          <To id="listEvents">List events</To>, then follow. Whatever the snapshot missed comes after the cursor.
        </li>
        <li>
          Changes are kept for 30 days. An older cursor answers 410 <Code>cursor_expired</Code>: start again.
        </li>
      </Points>
      <CodeTabs samples={readExample("follow-changes")} what="follow the change feed" />
    </Guide>
  );
}
