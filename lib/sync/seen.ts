import type { Finding, ProviderPerson, TimeOff } from "@/lib/integrations/types";

/** All that credentials see, for a comparison with what a connection has. Of a request that came twice the last counts. */
export class Seen {
  people: ProviderPerson[] = [];
  private readonly requests = new Map<string, TimeOff>();

  get timeOff(): TimeOff[] {
    return [...this.requests.values()];
  }

  /** Passes findings on, and keeps what they show. */
  async *keep(findings: AsyncIterable<Finding>): AsyncGenerator<Finding> {
    for await (const finding of findings) {
      if (finding.kind === "people") this.people = finding.people;
      if (finding.kind === "time_off") {
        for (const request of finding.piece.requests) this.requests.set(request.externalId, request);
      }
      yield finding;
    }
  }
}
