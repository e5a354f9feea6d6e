/** What an endpoint is called where others read it: its host. The rest of an address may be a secret. */
export function endpointName(url: string): string {
  return URL.parse(url)?.host ?? "an endpoint";
}
