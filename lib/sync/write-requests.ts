import type { Span } from "@/lib/integrations/types";
import { column, joinColumn, joinTexts, type Statement } from "@/lib/sync/columns";
import { type Copy, copy, plain, text } from "@/lib/sync/copy";
import type { Wanted } from "@/lib/sync/plan";
import type { Target } from "@/lib/sync/roster";

/** Writes rows that the ledger does not have. */
export function insertRequests({ organizationId, connectionId }: Target, rows: Wanted[]): Copy {
  return copy("request", NEW_COLUMNS, rows, ({ request, personId, facts, decision, fingerprint, isAbsent }) => [
    organizationId,
    connectionId,
    text(request.externalId),
    personId,
    text(request.policy),
    request.isPrivate,
    text(request.type),
    plain(request.span.startDate),
    plain(endDate(request.span)),
    text(facts),
    decision.outcome,
    plain(decision.reason),
    text(request.previousExternalId),
    fingerprint,
    // The time of the transaction.
    plain(isAbsent ? "now" : null),
  ]);
}

const NEW_COLUMNS = [
  "organization_id",
  "connection_id",
  "external_id",
  "person_id",
  "policy",
  "is_private",
  "type",
  "start_date",
  "end_date",
  "facts",
  "outcome",
  "reason",
  "previous_external_id",
  "fingerprint",
  "absent_since",
];

/** Writes rows that the ledger has. */
export function updateRequests(target: Target, rows: Wanted[]): Statement {
  const text = `UPDATE request r
     SET person_id = w.person_id, policy = w.policy, is_private = w.is_private, type = w.type, start_date = w.start_date,
         end_date = w.end_date, facts = w.facts, outcome = w.outcome, reason = w.reason,
         previous_external_id = w.previous_external_id, fingerprint = w.fingerprint, written_at = now(),
         absent_since = CASE WHEN w.is_absent THEN coalesce(r.absent_since, now()) END
     FROM ${WRITTEN}
     WHERE r.organization_id = $1 AND r.connection_id = $2 AND r.external_id = w.external_id`;
  return { text, values: [target.organizationId, target.connectionId, ...toColumns(rows)] };
}

const WRITTEN = `unnest(${column(3, "text")}, ${column(4, "uuid")}, ${column(5, "text")}, ${column(6, "boolean")},
    ${column(7, "text")}, ${column(8, "date")}, ${column(9, "date")}, ${column(10, "json")}, ${column(11, "outcome")},
    ${column(12, "text")}, ${column(13, "text")}, ${column(14, "text")}, ${column(15, "boolean")})
  AS w (external_id, person_id, policy, is_private, type, start_date, end_date, facts, outcome, reason,
        previous_external_id, fingerprint, is_absent)`;

function toColumns(rows: Wanted[]): string[] {
  return [
    joinTexts(rows, ({ request }) => request.externalId),
    joinColumn(rows, ({ personId }) => personId),
    joinTexts(rows, ({ request }) => request.policy),
    joinColumn(rows, ({ request }) => request.isPrivate),
    joinTexts(rows, ({ request }) => request.type),
    joinColumn(rows, ({ request }) => request.span.startDate),
    joinColumn(rows, ({ request }) => endDate(request.span)),
    joinColumn(rows, ({ facts }) => facts),
    joinColumn(rows, ({ decision }) => decision.outcome),
    joinColumn(rows, ({ decision }) => decision.reason),
    joinTexts(rows, ({ request }) => request.previousExternalId),
    joinColumn(rows, ({ fingerprint }) => fingerprint),
    joinColumn(rows, ({ isAbsent }) => isAbsent),
  ];
}

function endDate(span: Span): string | null {
  return span.kind === "open_ended" ? null : span.endDate;
}
