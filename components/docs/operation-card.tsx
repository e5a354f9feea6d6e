import { CodeTabs } from "@/components/docs/code-tabs";
import { FieldTable, fieldsOfParameters } from "@/components/docs/field-table";
import { MethodBadge } from "@/components/docs/method-badge";
import { Part } from "@/components/docs/part";
import { Code, RichText } from "@/components/docs/rich-text";
import { AnswerWords, TypeWords } from "@/components/docs/type-words";
import { CodeBlock } from "@/components/ui/code-block";
import type { ReadOperation } from "@/lib/api/openapi/read";
import { samplesOf } from "@/lib/api/openapi/samples";

/** One endpoint: what it does, who may call it, what goes in and comes out, and examples beside that. */
export function OperationCard({ operation }: { operation: ReadOperation }) {
  const { id, method, path, summary, description, parameters, body, answer, refusals } = operation;
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="scroll-mt-20 rounded-lg border bg-surface">
      <header className="grid gap-1 border-b px-4 py-3">
        <h3 id={`${id}-title`} className="font-semibold text-base">
          <a href={`#${id}`} className="rounded-sm hover:underline">
            {summary}
          </a>
        </h3>
        <p className="flex flex-wrap items-center gap-2">
          <MethodBadge method={method} />
          <span className="break-all font-mono text-sm">{path}</span>
        </p>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 p-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          {description && (
            <p className="text-pretty">
              <RichText>{description}</RichText>
            </p>
          )}
          <Part title="Who may call it">
            <Callers operation={operation} />
          </Part>
          {parameters.length > 0 && (
            <Part title="Parameters">
              <FieldTable label={`Parameters of ${summary}`} fields={fieldsOfParameters(parameters)} />
            </Part>
          )}
          {body && (
            <Part title="Body">
              <p>
                JSON: <TypeWords schema={body.schema} />
              </p>
            </Part>
          )}
          <Part title="Answer">
            <p>
              <Code>{answer.status}</Code> {answer.schema === null && "without a body"}
              {answer.schema && answer.mediaType === "application/json" && (
                <>
                  with <AnswerWords schema={answer.schema} />
                </>
              )}
              {answer.mediaType === "text/csv" && "a CSV file"}
            </p>
          </Part>
          <Part title="Problems">
            <ul className="grid gap-1 text-sm">
              {refusals.map(({ status, description: words }) => (
                <li key={status} className="flex gap-2">
                  <span className="font-mono">{status}</span>
                  <span className="min-w-0 text-pretty">
                    <RichText>{words}</RichText>
                  </span>
                </li>
              ))}
            </ul>
          </Part>
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4">
          <CodeTabs samples={samplesOf(operation)} what={summary} />
          {answer.example !== undefined && (
            <Part title="Example of an answer">
              <CodeBlock text={asText(answer.example)} what={`answer: ${summary}`} />
            </Part>
          )}
        </div>
      </div>
    </article>
  );
}

function Callers({ operation: { scope, roles } }: { operation: ReadOperation }) {
  if (roles.length === 0) return <p>Anybody, without a sign-in or a key.</p>;
  const members = roles.length === 3 ? "any signed-in member" : `signed-in members with the role ${roles.join(" or ")}`;
  if (scope === null) return <p>Only {members}. API keys may not.</p>;
  return (
    <p>
      An API key with <Code>{scope}</Code>, or {members}.
    </p>
  );
}

function asText(example: unknown): string {
  return typeof example === "string" ? example.trimEnd() : JSON.stringify(example, null, 2);
}
