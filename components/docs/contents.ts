import type { Group } from "@/components/docs/docs-navigation";
import { readSchemas, readTags } from "@/lib/api/openapi/read";

const GUIDES = [
  ["authentication", "Authentication and scopes", "bearer session key token sign in"],
  ["errors", "Errors", "problem status code retry"],
  ["paging", "Paging", "cursor limit next page dates"],
  ["change-feed", "The change feed", "sync snapshot cursor delete"],
  ["webhooks", "Webhooks", "signature retries standard deliveries"],
  ["calendars", "Calendars", "ical feed google outlook"],
  ["rate-limits", "Rate limits", "429 too many retry-after"],
  ["idempotency", "Idempotency", "idempotency-key twice again"],
] as const;

/** What the navigation lists and the search finds. */
export function contents(): Group[] {
  const guides = GUIDES.map(([anchor, label, words]) => ({ anchor, label, words: `${label} ${words}`.toLowerCase() }));
  const tags = readTags().map(({ name, anchor, operations }) => ({
    title: name,
    anchor,
    entries: operations.map(({ id, summary, method, path, description }) => ({
      anchor: id,
      label: summary,
      method,
      words: `${name} ${summary} ${method} ${path} ${id} ${description}`.toLowerCase(),
    })),
  }));
  const schemas = readSchemas().map(({ name }) => ({
    anchor: `schema-${name}`,
    label: name,
    words: `schema ${name}`.toLowerCase(),
  }));
  return [
    { title: "Guides", anchor: "guides", entries: guides },
    ...tags,
    { title: "Schemas", anchor: "schemas", entries: schemas },
  ];
}
