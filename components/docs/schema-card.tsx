import { FieldTable, fieldsOf } from "@/components/docs/field-table";
import { RichText } from "@/components/docs/rich-text";
import { TypeWords } from "@/components/docs/type-words";
import { CodeBlock } from "@/components/ui/code-block";
import type { Schema } from "@/lib/api/openapi/read";

/** A schema with a name: its fields, and an example. */
export function SchemaCard({ name, schema }: { name: string; schema: Schema }) {
  const fields = fieldsOf(schema);
  return (
    <article
      id={`schema-${name}`}
      aria-labelledby={`schema-${name}-title`}
      className="scroll-mt-20 rounded-lg border bg-surface"
    >
      <header className="grid gap-1 border-b px-4 py-3">
        <h3 id={`schema-${name}-title`} className="font-semibold text-base">
          <a href={`#schema-${name}`} className="rounded-sm hover:underline">
            {name}
          </a>
        </h3>
        <p className="text-muted-foreground text-pretty">
          <RichText>{schema.description ?? ""}</RichText>
        </p>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 p-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          {fields.length > 0 ? <FieldTable label={`Fields of ${name}`} fields={fields} /> : <Choices schema={schema} />}
        </div>
        <CodeBlock text={JSON.stringify(schema.examples?.[0], null, 2)} what={`example of ${name}`} />
      </div>
    </article>
  );
}

function Choices({ schema }: { schema: Schema }) {
  const choices = (schema.anyOf ?? schema.oneOf ?? []) as Schema[];
  return (
    <ul className="grid gap-3">
      {choices.map((choice) => (
        <li key={JSON.stringify(choice)}>
          {choice.properties ? (
            <FieldTable label="One of its forms" fields={fieldsOf(choice)} />
          ) : (
            <TypeWords schema={choice} />
          )}
        </li>
      ))}
    </ul>
  );
}
