import { OperationCard } from "@/components/docs/operation-card";
import { SchemaCard } from "@/components/docs/schema-card";
import { readSchemas, readTags } from "@/lib/api/openapi/read";

/** Every operation, by tag, and every schema: drawn from the document. */
export function ApiReference() {
  return (
    <>
      {readTags().map(({ name, description, anchor, operations }) => (
        <section
          key={name}
          id={anchor}
          aria-labelledby={`${anchor}-title`}
          className="grid scroll-mt-20 grid-cols-[minmax(0,1fr)] gap-4"
        >
          <div className="grid gap-0.5">
            <h2 id={`${anchor}-title`} className="font-semibold text-lg">
              {name}
            </h2>
            <p className="max-w-3xl text-muted-foreground text-pretty">{description}</p>
          </div>
          {operations.map((operation) => (
            <OperationCard key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
      <section
        id="schemas"
        aria-labelledby="schemas-title"
        className="grid scroll-mt-20 grid-cols-[minmax(0,1fr)] gap-4"
      >
        <h2 id="schemas-title" className="font-semibold text-lg">
          Schemas
        </h2>
        {readSchemas().map(({ name, schema }) => (
          <SchemaCard key={name} name={name} schema={schema} />
        ))}
      </section>
    </>
  );
}
