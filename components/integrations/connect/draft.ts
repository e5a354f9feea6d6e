const KEY = "rosterline.connect.draft";
const KEPT = ["serviceUserId", "end", "syncUntil", "months"] as const;

/** What a reload keeps of the form. Never the token. */
export type Draft = Record<(typeof KEPT)[number], string>;

export function readDraft(slug: string): Partial<Draft> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(`${KEY}.${slug}`) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    const known = Object.entries(stored).filter(
      ([name, value]) => KEPT.some((kept) => kept === name) && typeof value === "string",
    );
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}

export function keepDraft(slug: string, { serviceUserId, end, syncUntil, months }: Draft) {
  try {
    sessionStorage.setItem(`${KEY}.${slug}`, JSON.stringify({ serviceUserId, end, syncUntil, months }));
  } catch {
    // A browser that refuses storage forgets the draft; nothing else depends on it.
  }
}

export function forgetDraft(slug: string) {
  try {
    sessionStorage.removeItem(`${KEY}.${slug}`);
  } catch {
    // As above.
  }
}
