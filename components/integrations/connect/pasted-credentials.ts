/** An ID and a token that were found together in what was pasted. */
export type PastedCredentials = { serviceUserId: string; token: string };

/** What web pages and mails put between letters, and nobody sees. */
const UNSEEN = /\u200b|\u200c|\u200d|\u2060|\ufeff/gu;

/** HiBob's IDs, as it makes them. */
const ID = "SERVICE-[A-Za-z0-9-]{1,60}";
const PAIR = new RegExp(`^(${ID})(?:\\s*[:,;|]\\s*|\\s+)([^\\s:]\\S*)$`, "i");
const LABELS = /^\s*(?:service user )?(?:id|token)\s*[:=]\s*/gim;
const BASIC = /^(?:authorization\s*:\s*)?basic\s+([A-Za-z0-9+/]+={0,2})$/i;

/** What was pasted, without the spaces around it and the line breaks in it that came along. */
export function withoutBlanks(text: string): string {
  return text
    .replaceAll(UNSEEN, "")
    .replaceAll(/\s*[\r\n]+\s*/g, "")
    .trim();
}

/** Whether a text is an ID for sure. A token may look like anything, so nothing else counts. */
export function isServiceUserId(text: string): boolean {
  return new RegExp(`^${ID}$`, "i").test(text);
}

/**
 * An ID and its token, pasted together: `SERVICE-1:token`, on two lines with or without labels, or as the header of
 * HTTP's basic authentication. Only where there is no doubt which is which; otherwise null.
 */
export function readPastedCredentials(text: string): PastedCredentials | null {
  const trimmed = text.replaceAll(UNSEEN, "").trim();
  const header = BASIC.exec(trimmed)?.[1];
  const pair = PAIR.exec(header ? decode(header) : trimmed.replaceAll(LABELS, "").trim());
  const [, serviceUserId, token] = pair ?? [];
  if (!serviceUserId || !token || isServiceUserId(token)) return null;
  return { serviceUserId, token };
}

function decode(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return "";
  }
}
