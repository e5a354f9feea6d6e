import type { CompanyState } from "../state/company-state";

type Credentials = { serviceUserId: string; token: string };

/** The two halves of HTTP Basic; null for anything else, such as the API keys that HiBob ended. */
export function parseBasic(header: string | undefined): Credentials | null {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? null : { serviceUserId: text.slice(0, colon), token: text.slice(colon + 1) };
}

export function isAccepted(state: CompanyState, credentials: Credentials): boolean {
  return !state.isRevoked && state.token === credentials.token;
}
