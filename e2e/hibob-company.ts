import type { FaultInput } from "./hibob/faults/faults";
import type { RequestInput } from "./hibob/state/model";
import type { Permissions } from "./hibob/state/permissions";
import type { Switches } from "./hibob/switches";
import type { WebhookTarget } from "./hibob/webhooks/webhooks";

type Who = { name: string; email: string };
type Booked = { id: number };
type Call = { method: string; path: string; status: number | null; atMs: number };

/**
 * A company of HiBob's sandbox, worked over its HTTP control, as HiBob's own people work in HiBob. It is this test's
 * own: nobody else has its service user.
 */
export class HibobCompany {
  private constructor(readonly credentials: { serviceUserId: string; token: string }) {}

  static async create(people: Who[]): Promise<HibobCompany> {
    const { serviceUserId, token } = await control<{ serviceUserId: string; token: string }>("POST", "/companies", {});
    const company = new HibobCompany({ serviceUserId, token });
    for (const person of people) await company.addPerson(person);
    return company;
  }

  /** @returns HiBob's id of the person */
  async addPerson({ name, email }: Who): Promise<string> {
    return (await this.control<{ id: string }>("POST", "/people", { name, email })).id;
  }

  /** Moves people out of what the service user may see, or back: they and their requests are gone without a word. */
  async setStatus(email: string, lifecycleStatus: "Employed" | "Garden leave"): Promise<void> {
    await this.control("PATCH", `/people/${await this.idOf(email)}`, { lifecycleStatus });
  }

  /** HiBob's id of the person. */
  async idOf(email: string): Promise<string> {
    const { people } = await this.control<{ people: (Who & { id: string })[] }>("GET", "/people");
    return people.find((each) => each.email === email)?.id ?? "";
  }

  /** Approved from the start. @returns HiBob's id of the request */
  async book(email: string, request: RequestInput): Promise<number> {
    return (await this.control<Booked>("POST", "/requests", { email, request })).id;
  }

  /** Waits for an approval. @returns HiBob's id of the request */
  async submit(email: string, request: RequestInput): Promise<number> {
    return (await this.control<Booked>("POST", "/requests", { email, how: "submit", request })).id;
  }

  async approve(id: number): Promise<void> {
    await this.control("POST", `/requests/${id}/approve`, {});
  }
  async cancel(id: number): Promise<void> {
    await this.control("POST", `/requests/${id}/cancel`, {});
  }
  async delete(id: number): Promise<void> {
    await this.control("POST", `/requests/${id}/delete`, {});
  }

  /** New days make a new request, as in HiBob. @returns its id */
  async edit(id: number, changes: Partial<RequestInput>): Promise<number> {
    return (await this.control<Booked>("POST", `/requests/${id}/edit`, { changes })).id;
  }

  async allow(permissions: Partial<Permissions>): Promise<void> {
    await this.control("PATCH", "/permissions", permissions);
  }

  /** Every call from now on (of the path, if given) fails this way, until `heal`. */
  async fail(fault: FaultInput, path?: string): Promise<void> {
    await this.control("POST", "/faults", { rate: 1, fault, path });
  }
  async heal(): Promise<void> {
    await this.control("DELETE", "/faults");
  }

  /** What HiBob's admin sets up under Settings > Integrations > Webhooks. */
  async setWebhook(target: WebhookTarget): Promise<void> {
    await this.control("PUT", "/webhook", target);
  }
  /** HiBob's test of the address. */
  async pingWebhook(): Promise<void> {
    await this.control("POST", "/webhook/ping", {});
  }

  /** How HiBob behaves where its documents are silent. */
  async behave(switches: Partial<Switches>): Promise<void> {
    await this.control("PATCH", "/switches", switches);
  }

  /** Every answer takes at least this long. */
  async setLatency(latencyMs: number): Promise<void> {
    await this.control("PUT", "/latency", { latencyMs });
  }

  /** The token counts no more. @returns the new one */
  async replaceToken(): Promise<string> {
    return (await this.control<{ token: string }>("POST", "/rotate-token", {})).token;
  }

  /** What this company was asked, oldest first. */
  async calls(): Promise<Call[]> {
    return (await this.control<{ calls: Call[] }>("GET", "/calls")).calls;
  }

  private control<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    return control(method, `/companies/${this.credentials.serviceUserId}${path}`, body);
  }
}

async function control<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${process.env.SANDBOX_URL}/sandbox${path}`, {
    method,
    ...(body !== undefined && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to ${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
