import type { ReactNode } from "react";
import { Code } from "@/components/docs/rich-text";
import type { Schema } from "@/lib/api/openapi/read";

/** A schema's type in a few words; one with a name leads to it. */
export function TypeWords({ schema }: { schema: Schema }): ReactNode {
  const { $ref: ref, anyOf, oneOf, items, type, format } = schema;
  if (ref) return <SchemaLink name={nameOf(ref)} />;
  const choices = (anyOf ?? oneOf) as Schema[] | undefined;
  if (choices)
    return (
      <Either parts={choices.map((choice) => ({ key: JSON.stringify(choice), node: <TypeWords schema={choice} /> }))} />
    );
  if (schema.const !== undefined) return <Code>{String(schema.const)}</Code>;
  if (schema.enum)
    return <Either parts={schema.enum.map(String).map((value) => ({ key: value, node: <Code>{value}</Code> }))} />;
  if (type === "array")
    return (
      <>
        list of <TypeWords schema={(items ?? {}) as Schema} />
      </>
    );
  const name = Array.isArray(type) ? type.filter((one) => one !== "null").join(" or ") : type;
  const words = format ? (FORMATS[format] ?? format) : (name ?? "anything");
  return Array.isArray(type) && type.includes("null") ? `${words} or null` : words;
}

export function SchemaLink({ name }: { name: string }) {
  return (
    <a href={`#schema-${name}`} className="text-accent underline decoration-accent/40 underline-offset-3">
      {name}
    </a>
  );
}

const FORMATS: Record<string, string> = { "date-time": "instant", date: "day", uuid: "id", email: "email" };

/** What an answer holds in its usual frame: `data` of one or of a list. */
export function AnswerWords({ schema }: { schema: Schema }) {
  const data = schema.properties?.data as Schema | undefined;
  return <TypeWords schema={data ?? schema} />;
}

function nameOf(ref: string): string {
  return ref.split("/").at(-1) ?? ref;
}

function Either({ parts }: { parts: { key: string; node: ReactNode }[] }) {
  return parts.map(({ key, node }, index) => (
    <span key={key}>
      {index > 0 && " or "}
      {node}
    </span>
  ));
}
