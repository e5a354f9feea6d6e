import { RichText } from "@/components/docs/rich-text";
import { TypeWords } from "@/components/docs/type-words";
import { Badge } from "@/components/ui/badge";
import type { Parameter, Schema } from "@/lib/api/openapi/read";

export type Field = { name: string; schema: Schema; isRequired: boolean; description: string };

/** Names, types and meanings. A list and no table: it reads the same on a phone. */
export function FieldTable({ label, fields }: { label: string; fields: Field[] }) {
  return (
    <dl aria-label={label} className="divide-y rounded-md border">
      {fields.map(({ name, schema, isRequired, description }) => (
        <div key={name} className="grid gap-x-4 gap-y-1 px-3 py-2 sm:grid-cols-[minmax(0,12rem)_minmax(0,1fr)]">
          <dt className="flex flex-wrap items-baseline gap-x-2">
            <span className="break-all font-mono text-sm">{name}</span>
            {isRequired && <Badge variant="outline">needed</Badge>}
          </dt>
          <dd className="grid gap-1 text-sm">
            <span className="text-muted-foreground">
              <TypeWords schema={schema} />
              {bounds(schema)}
            </span>
            {description && (
              <span className="text-pretty">
                <RichText>{description}</RichText>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function fieldsOf(schema: Schema): Field[] {
  const required = new Set(schema.required);
  return Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(([name, property]) => ({
    name,
    schema: property,
    isRequired: required.has(name),
    description: property.description ?? "",
  }));
}

export function fieldsOfParameters(parameters: Parameter[]): Field[] {
  return parameters.map((parameter) => ({
    ...parameter,
    description: parameter.description || parameter.schema.description || (KNOWN[parameter.name] ?? ""),
  }));
}

/** What lists share. */
const KNOWN: Record<string, string> = {
  cursor: "`meta.nextCursor` of the page before. Leave it out for the first page.",
  limit: "How many in a page.",
  search: "Part of a name or an email.",
};

function bounds({ minimum, maximum, default: otherwise }: Schema): string {
  const range = minimum !== undefined && maximum !== undefined ? `, ${minimum} to ${maximum}` : "";
  return otherwise === undefined ? range : `${range}, ${JSON.stringify(otherwise)} unless given`;
}
