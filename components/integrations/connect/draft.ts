const KEY = "rosterline.connect.draft";

/** What a reload keeps of the form. Never the token. */
export type Draft = { serviceUserId: string; syncUntil: string };

export function readDraft(slug: string): Partial<Draft> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(`${KEY}.${slug}`) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    return {
      ...("serviceUserId" in stored && typeof stored.serviceUserId === "string"
        ? { serviceUserId: stored.serviceUserId }
        : {}),
      ...("syncUntil" in stored && typeof stored.syncUntil === "string" ? { syncUntil: stored.syncUntil } : {}),
    };
  } catch {
    return {};
  }
}

export function keepDraft(slug: string, { serviceUserId, syncUntil }: Draft) {
  try {
    sessionStorage.setItem(`${KEY}.${slug}`, JSON.stringify({ serviceUserId, syncUntil }));
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
