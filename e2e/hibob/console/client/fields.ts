type Json = Record<string, unknown>;

/**
 * What the control is told by a form: its `data-body`, or its fields by their names. `request.days[0].date` is a path;
 * a name that ends in `~` is a JSON object that is merged there; an empty field is left out (or `data-empty`, which is
 * JSON). Entries of lists that are incomplete are left out, too.
 */
export function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): unknown {
  if (form.dataset.body !== undefined) return JSON.parse(form.dataset.body);
  const body: Json = {};
  for (const [name, text] of new FormData(form, submitter)) {
    if (name === submitter?.dataset.without || typeof text !== "string") continue;
    const value = readField(form, name, text);
    if (value !== undefined) put(body, name, value);
  }
  return complete(body);
}

function readField(form: HTMLFormElement, name: string, text: string): unknown {
  if (name.endsWith("~")) return JSON.parse(text);
  const field = [...form.querySelectorAll<HTMLInputElement>("input, select")].find(
    (each) => each.name === name && !each.matches(":disabled"),
  );
  if (text === "") return field?.dataset.empty === undefined ? undefined : JSON.parse(field.dataset.empty);
  return field?.type === "number" ? Number(text) : text;
}

function put(body: Json, name: string, value: unknown): void {
  const path = name.split(/[.[\]]+/).filter((part) => part !== "");
  const last = path.pop() ?? "";
  let place = body;
  for (const part of path) {
    place[part] ??= {};
    place = place[part] as Json;
  }
  if (last === "~") Object.assign(place, value);
  else place[last] = value;
}

/** Objects with the keys 0, 1, 2 are lists. Of a day without a date nothing is sent. */
function complete(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, complete(each)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries.map(([, each]) => each).filter((each) => (each as Json).date !== undefined);
  }
  return Object.fromEntries(entries);
}
